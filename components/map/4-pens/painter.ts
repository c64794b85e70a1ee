import type { Camera, Viewport } from '@/components/map/1-plot/camera'
import type { Scene } from '@/components/map/2-scene/scene'

/** What draws scenes on a stage. It decides nothing, and holds nothing that the next scene would not tell it again. */
export interface Painter {
  /**
   * In a motion that somebody knows, `ahead` tells the scene that is to be expected some frames later, and without a number
   * that in which it ends; `goal` is the same for as long as that is.
   */
  draw(scene: Scene, ahead?: (frames?: number) => Scene, goal?: number): void
  /** Takes a new size; the next scene is drawn in it. */
  resize(viewport: Viewport): void
  /** Colours are read anew, after a change of theme or contrast. */
  recolour(): void
  dispose(): void
}

/** A painter that can be put to sleep while nobody sees it. */
export interface Sleeper extends Painter {
  /** Gives the memory of its pictures back. Until it wakes it only remembers the last scene. */
  sleep(): void
  /** Takes the memory again and shows the last scene, within the same frame. */
  wake(): void
  /** Asks again for what of the map has not come. */
  retry(): void
}

/** A part of the map is not there yet, or its request has failed. */
export type Late = 'late' | 'failed'

export interface PainterEvents {
  /** The scene last drawn stands complete. Called again after every failure that the painter got over. */
  onReady(): void
  /**
   * The painter's picture can no longer be relied on, and why, in words for whoever debugs. One that is not `over` may
   * be ready again later.
   */
  onFail(reason: string, over: boolean): void
  /** The painter has put controls or credits of its own on the map, which names have to keep clear of, or rivers, which have names. */
  onControls(): void
}

export interface SheetEvents extends PainterEvents {
  /** What the scene last drawn needs is late or has failed; null where nothing is missing any more. */
  onLate(late: Late | null): void
}

/** What the reader's own hand does on a map whose painter has handlers for it. */
export interface Gestures {
  /** Scales between which the hand can zoom, in km per CSS px. */
  scales(viewport: Viewport): { readonly finest: number; readonly widest: number }
  /** The hand moves the map, from now on. */
  onTake(): void
  /** Where the map is looked at now. It is to be drawn with this very camera. */
  onMove(camera: Camera): void
  /** The hand has let go, and the map has come to rest. */
  onRest(): void
}

/** The canvases of a stage: the ground, which changes with the camera, and what moves over it. */
export interface Canvases {
  readonly ground: HTMLCanvasElement
  readonly shipment: HTMLCanvasElement
}
