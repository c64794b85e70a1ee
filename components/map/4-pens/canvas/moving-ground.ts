// The ground of a live map: a picture that is moved while the camera moves, painted anew in between, and exact at rest.
import type { Matrix, Viewport } from '@/components/map/1-plot/camera'
import { Backdrop } from './backdrop'
import { Picture, type View } from './picture'

/** A view of the ground, and how far (0..1) it is hidden. */
export interface GroundView extends View {
  readonly scrim: number
  /** All of its key but the camera: fades and levels that have come. */
  readonly state: string
}

/** How far the picture reaches beyond the stage, in CSS px. */
const marginPx = 48
/** How much larger or smaller a picture may be shown than it is painted before another is begun. */
const mostScaled = 1.15
/**
 * How many frames without a new view are rest, and without a new goal the last of a motion. By the clock each frame of a
 * slow phone would come after a rest.
 */
const restFrames = 3
/** For how many frames a picture that is whole may wait for the camera to come to where it was expected. */
const mostHeld = 10
/** For how long a frame is painted on at most, in ms: it has more to do, and less of it once the map has come to rest. */
const movingMs = 4
const restingMs = 8

/** Shows views of the ground on a canvas, one a frame. */
export class MovingGround {
  readonly #canvas: HTMLCanvasElement
  readonly #picture: Picture<GroundView>
  readonly #backdrop: Backdrop
  readonly #scrim = document.createElement('div')
  readonly #onFault: (error: unknown) => void
  #view: GroundView | null = null
  #ahead: ((frames?: number) => GroundView) | undefined
  #goal: number | string = ''
  /** Frames since the last new view, and since the motion has had another goal. */
  #quiet = 0
  #settled = 0
  #frame = 0
  /** For how many frames a whole picture has waited to be shown. */
  #held = 0
  /** Over how many frames this picture has been painted, and the one before. */
  #frames = 0
  #framesBefore = 6

  /**
   * `overview` is what lies under the view's picture, in CSS px of a canvas of its own.
   * @throws {Error} when the browser gives no 2D context
   */
  constructor(canvas: HTMLCanvasElement, overview: () => View, onFault: (error: unknown) => void) {
    this.#canvas = canvas
    this.#onFault = onFault
    this.#picture = new Picture(canvas, marginPx)
    this.#backdrop = new Backdrop(canvas, overview)
    this.#scrim.className = 'scrim'
    canvas.after(this.#scrim)
  }

  resize(viewport: Viewport) {
    this.#picture.resize(viewport)
  }

  /** Gives the memory of the pictures back. */
  release() {
    this.#stop()
    this.#canvas.removeAttribute('data-moved')
    this.#picture.release()
    this.#backdrop.release()
  }

  remove() {
    this.#backdrop.remove()
    this.#scrim.remove()
  }

  /** Has the view painted anew, though nothing that its key tells has changed. */
  forget() {
    this.#picture.shown = null
    this.#backdrop.release()
  }

  /** Shows a view. `ahead` and `goal` are as those of a painter. */
  show(view: GroundView, ahead?: (frames?: number) => GroundView, goal: number | string = view.key) {
    const changed = view.key !== this.#view?.key
    if (goal !== this.#goal) this.#settled = 0
    this.#view = view
    this.#ahead = ahead
    this.#goal = goal
    this.#scrim.style.opacity = String(view.scrim)
    // One far away that comes after rest, and from which nothing glides on, is a jump and no frame of a scroll.
    const jumped = changed && this.#quiet > restFrames && !ahead && this.#isFar(view, 0)
    if (changed) this.#quiet = 0
    if (jumped || !this.#picture.shown) this.#picture.paint(view)
    this.#lay()
    this.#frame ||= requestAnimationFrame(this.#tick)
  }

  /** Moves what is there to where the view has it. */
  #lay() {
    const [view, { shown }] = [this.#view, this.#picture]
    if (!view || !shown) return
    this.#picture.move(view.matrix)
    this.#backdrop.lay(view.matrix, !this.#picture.covers(shown, view.matrix))
    this.#canvas.toggleAttribute('data-moved', view.key !== shown.key)
  }

  readonly #tick = () => {
    try {
      const busy = this.#work()
      this.#frame = busy ? requestAnimationFrame(this.#tick) : 0
    } catch (error) {
      this.#stop()
      this.#onFault(error)
    }
  }

  /** Paints on. Returns whether there is more to do. */
  #work(): boolean {
    const [view, picture] = [this.#view, this.#picture]
    if (!view) return false
    this.#settled += 1
    this.#quiet += 1
    const resting = this.#quiet > restFrames
    // Where the motion ends is known long before it does, and is painted meanwhile.
    const end = this.#settled > restFrames ? (this.#ahead?.() ?? view) : null
    if (end && picture.coming?.key !== end.key) picture.drop()
    if (!picture.coming) {
      if (picture.shown?.key === (end ?? view).key) return !resting || this.#backdrop.goOn()
      // Painting begins with the next frame: to tell what is to be painted is enough for this one.
      if (end) this.#begin(end)
      else if (picture.shown?.state !== view.state || this.#isFar(view, marginPx / 2))
        this.#begin(this.#next(view))
      return true
    }
    this.#frames += 1
    if (picture.goOn(resting ? restingMs : movingMs)) {
      if (this.#held === 0) this.#framesBefore = this.#frames
      this.#held += 1
      if (this.#fits(view)) picture.turn()
      else if (!end && this.#held > mostHeld) picture.drop()
    }
    this.#lay()
    return true
  }

  #begin(view: GroundView) {
    this.#frames = this.#held = 0
    this.#picture.begin(view)
  }

  /** Whether the picture that is whole now is to be shown: one of where the camera will be may come too early. */
  #fits({ matrix }: GroundView): boolean {
    const { coming, shown } = this.#picture
    if (!coming || !shown || !this.#picture.covers(shown, matrix)) return true
    const least = Math.min(scaleOf(shown.matrix), scaleOf(matrix) / mostScaled)
    return scaleOf(coming.matrix) >= least && this.#picture.covers(coming, matrix)
  }

  /** The view to paint next: it is shown from about the time that it takes to paint it until as long again. */
  #next(view: GroundView): GroundView {
    const frames = this.#framesBefore
    const [then, later] = [this.#ahead?.(frames) ?? view, this.#ahead?.(2 * frames) ?? view]
    return scaleOf(later.matrix) < scaleOf(then.matrix) ? later : then
  }

  /** Whether what is shown cannot be moved to where a view has it, with so many px to spare. */
  #isFar({ matrix }: GroundView, sparePx: number): boolean {
    const { shown } = this.#picture
    if (!shown) return true
    const scaled = scaleOf(matrix) / scaleOf(shown.matrix)
    return Math.max(scaled, 1 / scaled) > mostScaled || !this.#picture.covers(shown, matrix, sparePx)
  }

  #stop() {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}

const scaleOf = ([a, b]: Matrix) => Math.hypot(a, b)
