import { motionValue } from 'framer-motion'
import { addExploreButton } from '@/components/explore/explore-button'
import type { Plot } from '@/components/map/1-plot/plotted'
import { landingOf } from '@/components/map/2-scene/phases'
import type { Glide, StageHandle } from '@/components/map/stage/handle'
import { legendHtml } from '@/components/map/stage/legend-html'
import { partIn } from '@/components/map/stage/parts'
import { showLocator } from '@/components/map/stage/show-locator'
import { type LoadStage, startStage } from '@/components/map/stage/start-stage'
import { type ReadingMode, watchMode, writeMode, writtenMode } from '@/components/mode/reading-mode'
import { watchHeld } from './held-stage'
import { KeptPosition, onceLaidOut } from './KeptPosition'
import { watchList } from './list-closing'
import { LiveStepNav } from './live-step-nav'
import type { Titles } from './StepNav'
import { scrub } from './scrub'
import { watchKeys } from './watch-keys'

/** Where and how the story is read. */
export interface Read {
  /** Index of the step that is read. */
  readonly step: number
  /** null before the page has taken over from its HTML. */
  readonly mode: ReadingMode | null
}

export interface StoryInput {
  readonly plot: Plot
  /** Index of the step that the page opens at. */
  readonly first: number
  readonly titles: Titles
  /** Holds the page at a step's section, or lets it go; without it a reader cannot have one step at a time. */
  readonly hold?: (section: HTMLElement | null) => void
  readonly loadStage: LoadStage
  /** Leads to the section of a step. */
  lead(section: HTMLElement): void
  /** Called whenever another step is read, or in another way. */
  onRead(read: Read): void
}

/** The scroll and the map under it, alive in the HTML of Scroll.tsx. Which step changes fourteen times; how far, with each frame. */
export class ScrollStory {
  /** The living stage, for as long as there is one. */
  stage: StageHandle | null = null
  readonly #root: HTMLElement
  readonly #element: HTMLElement | null
  readonly #told: StoryInput
  readonly #glide: Glide
  readonly #nav: LiveStepNav
  readonly #modes: ReturnType<typeof watchMode>
  #kept: KeptPosition | null = null
  #read: Read
  /** Whether the reader has asked for one step at a time. */
  #paged = false
  #legendOf: number
  readonly #stops: (() => void)[] = []
  #stopScrub = () => {}
  #stopStage: (() => void) | null = null
  #stopHeld = () => {}

  /** `root` is the story's element. */
  constructor(root: HTMLElement, told: StoryInput) {
    const { plot, first } = told
    this.#root = root
    this.#element = root.querySelector<HTMLElement>('.stage')
    this.#told = told
    const goal = first + landingOf(plot.steps[first])
    this.#glide = { place: motionValue(goal), goal }
    this.#read = { step: first, mode: null }
    this.#legendOf = first
    this.#nav = new LiveStepNav(root, { onGo: this.#go, onMotion: this.#setMotion })
    this.#stops.push(
      () => this.#nav.stop(),
      onceLaidOut(root, () => {
        this.#kept ??= new KeptPosition(root)
        this.#kept.keep()
      }),
      watchKeys(root, this.#go),
      watchList(root),
      addExploreButton(root.querySelector('.stage .explore'), plot, () => this.#glide.place.get()),
    )
    this.#modes = watchMode((mode) => this.#setMode(mode))
  }

  stop(): void {
    this.#modes.stop()
    this.#stopScrub()
    this.#stopHeld()
    this.#stopStage?.()
    for (const stop of this.#stops) stop()
  }

  /** Leads to a step by a link or a key, gives it the focus, and tells it to a reader who does not see the page. */
  readonly #go = (index: number): void => {
    const { titles, lead } = this.#told
    const section = this.#sectionOf(index)
    if (!section) return
    lead(section)
    section.focus({ preventScroll: true })
    const status = this.#root.querySelector(':scope > [role=status]')
    if (status) status.textContent = `Step ${index + 1} of ${titles.length}, ${titles[index]?.title}`
  }

  #sectionOf(index: number): HTMLElement | null {
    return document.getElementById(this.#told.titles[index]?.slug ?? '')
  }

  /** What stands still has no motion, and what moves with the scroll is not held. */
  readonly #setMotion = (on: boolean, paged = false): void => {
    this.#paged = paged
    if (this.#read.mode) this.#show()
    this.#modes.setMotion(on)
  }

  #setMode(mode: ReadingMode): void {
    const before = writtenMode()
    writeMode(mode)
    if (!this.#read.mode) document.documentElement.dataset.read = ''
    if (mode !== before) this.#kept?.keep()
    this.#change({ mode })
    this.#stopScrub()
    this.#stopScrub = scrub(this.#root, {
      steps: this.#told.plot.steps,
      glide: this.#glide,
      mode,
      kept: () => this.#kept,
      onStep: (step) => this.#change({ step }),
    })
    this.#startStage(mode)
  }

  /** No painter is loaded for stills. */
  #startStage(mode: ReadingMode): void {
    const { plot, loadStage: load } = this.#told
    if (mode === 'stills') {
      this.#stopStage?.()
      this.#stopStage = null
    } else if (this.#element)
      this.#stopStage ??= startStage(this.#element, {
        plot,
        glide: this.#glide,
        load,
        isCalm: () => this.#read.mode === 'calm',
        onLive: (live) => {
          this.stage = live
        },
        onFail: () => this.#modes.giveUp(),
      })
  }

  #change(change: Partial<Read>): void {
    const { step, mode } = this.#read
    this.#read = { ...this.#read, ...change }
    if (step === this.#read.step && mode === this.#read.mode) return
    this.#show()
    this.#told.onRead(this.#read)
  }

  #show(): void {
    const { step: index, mode } = this.#read
    const { plot, hold } = this.#told
    const [element, step, calm] = [this.#element, plot.steps[index], mode === 'calm']
    const paged = hold && this.#paged && calm
    this.#nav.show({ step: index, motion: !calm, paged })
    hold?.(paged ? this.#sectionOf(index) : null)
    if (!element || !step || !mode) return
    const legend = partIn(element, 'legend')
    if (legend && index !== this.#legendOf) legend.innerHTML = legendHtml(plot, step)
    this.#legendOf = index
    showLocator(partIn(element, 'where'), step, calm)
    partIn(element, 'key')?.toggleAttribute('hidden', step.lead === 'calendar')
    this.stage?.setCalm(calm)
    this.#measureSoon()
    this.#stopHeld()
    this.#stopHeld = mode === 'stills' ? () => {} : watchHeld(element, () => this.#modes.giveUp())
  }

  /**
   * Names have to keep clear of the legend, which is another one now, and of numbers, which the next frame writes; the frame
   * itself reads no sizes.
   */
  #measureSoon(): void {
    requestAnimationFrame(() => setTimeout(() => this.stage?.measureAgain()))
  }
}
