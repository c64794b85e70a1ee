// How the page is read, and what decides it. The attribute `data-manner` of the root element says it to the stylesheet:
// absent for `stills`, which is thereby what a browser without scripts, an old one or a broken load is left with.
import { needed, reducedMotion } from './mode-script'

/**
 * `moving`: the map follows the scroll. `calm`: it changes with the step and stands still in between. `stills`: no live
 * map, a picture beside each step.
 */
export type ReadingMode = 'moving' | 'calm' | 'stills'

/** What decides the mode, for as long as a page is read. The reader's own choice is kept in memory for the visit. */
export class ModeWatch {
  #mode: ReadingMode | null = null
  #motion: boolean | null = null
  #broken = false
  readonly #onMode: (mode: ReadingMode) => void
  readonly #stop: () => void

  /** `onMode` is called with every other mode, first of all once the page has been laid out anyway. */
  constructor(onMode: (mode: ReadingMode) => void) {
    this.#onMode = onMode
    this.#stop = listen(() => this.#update())
  }

  /** The reader's own choice. */
  setMotion(on: boolean): void {
    this.#motion = on
    this.#update()
  }

  /** Leaves the stills where the map cannot be drawn. */
  giveUp(): void {
    this.#broken = true
    this.#update()
  }

  stop(): void {
    this.#stop()
  }

  #update(): void {
    const mode = modeNow(this.#motion, this.#broken)
    if (mode === this.#mode) return
    this.#mode = mode
    this.#onMode(mode)
  }
}

/** The mode that stands in the document, and in which it is laid out. */
export function writtenMode(): ReadingMode {
  const { manner: mode } = document.documentElement.dataset
  return mode === 'moving' || mode === 'calm' ? mode : 'stills'
}

/** Has the document laid out in a mode. */
export function writeMode(mode: ReadingMode): void {
  const { dataset } = document.documentElement
  if (mode === 'stills') delete dataset.manner
  else dataset.manner = mode
}

function listen(changed: () => void): () => void {
  const reduced = matchMedia(reducedMotion)
  reduced.addEventListener('change', changed)
  // One rem wide and as high as the screen: it tells a change of either.
  const sizes = new ResizeObserver(changed)
  const probe = document.querySelector('.svh')
  if (probe) sizes.observe(probe)
  window.addEventListener('resize', changed)
  return () => {
    reduced.removeEventListener('change', changed)
    sizes.disconnect()
    window.removeEventListener('resize', changed)
  }
}

/** Whether a live map would leave too little room for the text; the same as in the script. */
function isCramped(): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return clientWidth < needed.narrowPx
    ? clientHeight < needed.heightRem * rem
    : clientWidth < needed.widthRem * rem
}

function modeNow(motion: boolean | null, broken: boolean): ReadingMode {
  const able = 'able' in document.documentElement.dataset
  if (!able || broken || isCramped()) return 'stills'
  return (motion ?? !matchMedia(reducedMotion).matches) ? 'moving' : 'calm'
}
