import type { Correction } from '@/data/correction'
import type { Entry } from '@/data/entry'
import type { Fact } from '@/data/fact'
import type { Label } from '@/data/label'
import type { Journey, Leg } from '@/data/leg'
import type { Cargo, ComputedLine, LegLook, MapSpec } from '@/data/map-spec'
import type { Note } from '@/data/note'
import type { Place } from '@/data/place'
import type { Publication } from '@/data/publication'
import type { LonLat } from '@/data/sheet/projection'
import type { Paragraph, Step } from '@/data/step'
import { story } from '@/data/story'

type Writable<T> = T extends readonly [unknown, ...unknown[]]
  ? { -readonly [K in keyof T]: Writable<T[K]> }
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Writable<T[K]> }
      : T

interface Whole {
  readonly site: Publication
  readonly facts: readonly Fact[]
  readonly places: Readonly<Record<string, Place>>
  readonly journey: Journey
  readonly legs: readonly Leg[]
  readonly steps: readonly (Omit<Step, 'paragraphs'> & {
    readonly paragraphs: readonly (Omit<Paragraph, 'facts'> & { readonly facts: readonly string[] })[]
  })[]
  readonly notes: readonly Note[]
  readonly certaintyLevels: typeof story.certaintyLevels
  readonly corrections: readonly Correction[]
  readonly labels: Readonly<Record<string, Label>>
  readonly pictures: Readonly<Record<string, LoosePicture>>
  readonly cargo: Cargo
  readonly computedLine: ComputedLine | null
  readonly gazetteer: readonly {
    readonly heading: string
    readonly entries: readonly (Omit<Entry, 'label'> & { readonly label: string })[]
  }[]
}

/** A picture whose names and legs may be wrong. */
type LoosePicture = Omit<MapSpec, 'labels' | 'legs' | 'frame'> & {
  readonly frame: readonly (string | LonLat)[]
  readonly labels: readonly string[]
  readonly legs?: Readonly<Record<string, LegLook>>
}

export type WritableStory = Writable<Whole>

/** A deep copy of the real story with something changed. */
export function spoilt(change: (copy: WritableStory) => void): WritableStory {
  const whole: Whole = story
  // A deep copy belongs to nobody else, so that writing to it is safe.
  const copy = structuredClone(whole) as WritableStory
  change(copy)
  return copy
}

/** The step of a copy with a slug. @throws {Error} when there is none. */
export function stepOf(copy: WritableStory, slug: string): WritableStory['steps'][number] {
  return found(copy.steps.find((step) => step.slug === slug))
}

/** The first paragraph of a step. @throws {Error} when there is none. */
export function firstParagraph(copy: WritableStory, slug: string) {
  return found(stepOf(copy, slug).paragraphs[0])
}

/** The leg of a copy with an id. @throws {Error} when there is none. */
export function legOf(copy: WritableStory, id: string): WritableStory['legs'][number] {
  return found(copy.legs.find((leg) => leg.id === id))
}

/** The picture of a step. @throws {Error} when there is none. */
export function pictureOf(copy: WritableStory, slug: string): WritableStory['pictures'][string] {
  return found(copy.pictures[slug])
}

/** @throws {Error} when the value is missing. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the story has no such part')
  return value
}
