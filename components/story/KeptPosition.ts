import { clamp } from '@/components/map/2-scene/easing'
import { writtenMode } from '@/components/mode/reading-mode'
import { remPx, screenPx } from '@/components/mode/screen'
import { lineAt } from './ReadingLine'

/** A block of the page, and how far it had passed the reading line in some mode: 0 to 1, more in a gap below it. */
interface Place {
  readonly block: HTMLElement
  readonly share: number
  readonly mode: string
}

/**
 * What was being read while the layout last stood still. Once another window, text size or mode has given the page
 * another length it is too late to measure: the browser may have cut the scroll short, and where it has not, the same
 * height is another place.
 */
export class KeptPosition {
  #place: Place | null = null
  #layout = ''
  #restoredPx = Number.NaN

  constructor(private readonly root: HTMLElement) {
    this.#layout = this.#layoutNow()
  }

  /**
   * Takes note of where the reader is; or, where the layout is another one since, scrolls back to what was noted.
   * Returns whether the layout was another one.
   */
  keep(): boolean {
    const layout = this.#layoutNow()
    if (layout === this.#layout) {
      this.#note()
      return false
    }
    this.#layout = layout
    this.#restore()
    return true
  }

  #note(): void {
    // What was noted before is nearer to what the reader chose than where it came to lie.
    if (Math.abs(window.scrollY - this.#restoredPx) <= 1) return
    this.#restoredPx = Number.NaN
    const placeOf = (block: HTMLElement): Place => {
      const [passed, height] = this.#passed(block)
      return { block, share: passed / height, mode: writtenMode() }
    }
    // Mostly it is the block of the frame before; to ask all of them takes a slow phone a millisecond.
    const same = this.#place && placeOf(this.#place.block)
    if (same && same.share === clamp(same.share)) this.#place = same
    else
      this.#place =
        this.#blocks()
          .map(placeOf)
          .findLast(({ share }) => share >= 0) ?? this.#place
  }

  #restore(): void {
    if (!this.#place) return
    const { block: noted, share, mode } = this.#place
    // Other software may have put a copy in its place.
    const block = noted.isConnected ? noted : document.getElementById(noted.id)
    if (!block) return
    const isStep = this.root.contains(block)
    // Elsewhere in a step is elsewhere in its animation, which only the same mode has.
    if (isStep && mode !== writtenMode()) block.scrollIntoView({ behavior: 'instant' })
    else {
      const [passed, height] = this.#passed(block)
      window.scrollBy({ top: clamp(share) * height - passed, behavior: 'instant' })
    }
    this.#restoredPx = window.scrollY
  }

  /** How far a block's top has passed the line, and how high it is, in CSS px. */
  #passed(block: HTMLElement) {
    const { top, height } = block.getBoundingClientRect()
    return [screenPx(this.root) * lineAt() - top, height || 1] as const
  }

  /** The steps, and what comes below the story on its page. */
  #blocks(): HTMLElement[] {
    const below = [...(this.root.parentElement?.children ?? [])].filter(
      (element) => this.root.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING,
    )
    return [
      ...this.root.querySelectorAll<HTMLElement>(':scope > .steps > section'),
      ...below.flatMap((element) => [...element.querySelectorAll<HTMLElement>(':scope > *')]),
    ]
  }

  /** What the length of the page depends on. */
  #layoutNow(): string {
    return [document.documentElement.clientWidth, screenPx(this.root), remPx(this.root), writtenMode()].join()
  }
}

/**
 * Calls back once the browser has laid a story out anyway: as the script has it, before any mode is known. Returns what
 * cancels it.
 */
export function onceLaidOut(root: HTMLElement, callback: () => void): () => void {
  const sizes = new ResizeObserver(() => {
    sizes.disconnect()
    callback()
  })
  const probe = root.querySelector('.svh')
  if (probe) sizes.observe(probe)
  return () => sizes.disconnect()
}
