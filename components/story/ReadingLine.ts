import { writtenMode } from '@/components/mode/reading-mode'
import { screenPx } from '@/components/mode/screen'

/**
 * Where the line lies that a step's top crosses to begin, as a share of the small viewport height. Among stills it lies
 * higher: there a step may be lower than the screen, and the one after it is seen as well.
 */
export const lineAt = () => (writtenMode() === 'stills' ? 0.25 : 0.75)

/**
 * The line across the screen that the steps pass. Measured in small viewport heights (svh), which a phone's
 * address bar does not change when it comes and goes.
 */
export class ReadingLine {
  #svhPx = 0

  constructor(
    private readonly root: HTMLElement,
    private readonly sections: readonly HTMLElement[],
  ) {
    this.measure()
  }

  /** Reads the viewport anew. */
  measure(): void {
    this.#svhPx = screenPx(this.root)
  }

  /** The line as scrollama's offset. */
  offset(): string {
    return `${Math.round(this.#svhPx * lineAt())}px`
  }

  /**
   * Index of the step at the line; below the story its last. The boxes tell it: an observer's margins are not zoomed where
   * other software zooms the page.
   */
  step(): number {
    const linePx = this.#svhPx * lineAt()
    const passed = this.sections.findLastIndex((section) => section.getBoundingClientRect().top <= linePx)
    return Math.max(0, passed)
  }

  /** How far a step has passed the line, as a share of its height: 0 to 1 while it is at the line. */
  share(index: number): number {
    const box = this.sections[index]?.getBoundingClientRect()
    return box ? (this.#svhPx * lineAt() - box.top) / box.height : 0
  }

  /** Whether all steps have passed the line. */
  passed(): boolean {
    const box = this.sections.at(-1)?.getBoundingClientRect()
    return box !== undefined && box.bottom < this.#svhPx * lineAt()
  }
}
