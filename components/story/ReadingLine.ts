import { writtenMode } from '@/components/mode/reading-mode'

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
  private svhPx = 0

  constructor(
    private readonly root: HTMLElement,
    private readonly sections: readonly HTMLElement[],
  ) {
    this.measure()
  }

  /** Reads the viewport anew. */
  measure(): void {
    this.svhPx = this.root.querySelector('.svh')?.getBoundingClientRect().height || window.innerHeight
  }

  /** The line as scrollama's offset. */
  offset(): string {
    return `${Math.round(this.svhPx * lineAt())}px`
  }

  /**
   * Index of the step at the line; below the story its last. The boxes tell it: an observer's margins are not zoomed where
   * other software zooms the page.
   */
  step(): number {
    const linePx = this.svhPx * lineAt()
    const passed = this.sections.findLastIndex((section) => section.getBoundingClientRect().top <= linePx)
    return Math.max(0, passed)
  }

  /** Whether a step is at the line. */
  isIn(index: number): boolean {
    const box = this.sections[index]?.getBoundingClientRect()
    const linePx = this.svhPx * lineAt()
    return box !== undefined && box.top <= linePx && linePx <= box.bottom
  }

  /** How far (0..1) a step has passed the line. */
  progress(index: number): number {
    const box = this.sections[index]?.getBoundingClientRect()
    if (!box) return 0
    return Math.min(1, Math.max(0, (this.svhPx * lineAt() - box.top) / box.height))
  }

  /** Whether all steps have passed the line. */
  passed(): boolean {
    const box = this.sections.at(-1)?.getBoundingClientRect()
    return box !== undefined && box.bottom < this.svhPx * lineAt()
  }
}
