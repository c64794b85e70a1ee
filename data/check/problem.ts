import type { StoryData } from '../schema'

/** What a story can get wrong, in words that an editor reads. */
export type Rule =
  | 'shape'
  | 'unknown fact'
  | 'uncited paragraph'
  | 'untold fact'
  | 'duplicate id'
  | 'dates'
  | 'dateline'
  | 'unknown place'
  | 'waypoint'
  | 'leg length'
  | 'leg ends'
  | 'sea leg'
  | 'card text'
  | 'word count'
  | 'map description'
  | 'attribution'
  | 'headline'
  | 'reading grade'
  | 'dead link'
  | 'missing picture'
  | 'unknown name'
  | 'unknown leg'
  | 'off the sheet'
  | 'computed line'
  | 'hidden subject'
  | 'leg travelled'
  | 'contrast'
  | 'letter'
  | 'unreadable'

export interface Problem {
  /** Path of the file to mend. */
  readonly file: string
  /** Slug of the step, or '-' for what belongs to no step. */
  readonly step: string
  readonly rule: Rule
  readonly message: string
}

type StepData = StoryData['steps'][number]

/** The file that holds a step. */
export function stepFile(slug: string): string {
  return `data/steps/${slug}.ts`
}

/** A problem that belongs to no step. */
export function inFile(file: string, rule: Rule, message: string): Problem {
  return { file, step: '-', rule, message }
}

/** A problem of a step, in that step's own file. */
export function inStep({ slug }: Pick<StepData, 'slug'>, rule: Rule, message: string): Problem {
  return { file: stepFile(slug), step: slug, rule, message }
}
