import type { Viewport } from '@/components/map/1-plot/camera'

/** Names of the parts of a map's element that scripts move or measure: its `data-part` attributes. */
type Part =
  | 'ground'
  | 'shipment'
  | 'free'
  | 'date'
  | 'km'
  | 'scale'
  | 'along'
  | 'read'
  | 'here'
  | 'key'
  | 'legend'
  | 'where'
  | 'lead-date'
  | 'lead-calendar'

/** The parts that every map has, and a way to those that only the story's has. */
export interface Parts {
  readonly ground: HTMLCanvasElement
  readonly shipment: HTMLCanvasElement
  /** What no text or control covers. */
  readonly free: HTMLElement
  part(name: Part): HTMLElement | null
}

/** A part of a map's element, where it has that. */
export const partIn = (map: HTMLElement, name: Part) =>
  map.querySelector<HTMLElement>(`[data-part="${name}"]`)

/** The parts of a map as its HTML marks them. @throws {Error} when it has nothing to paint on */
export function partsOf(map: HTMLElement): Parts {
  const part = (name: Part) => partIn(map, name)
  const [ground, shipment, free] = [part('ground'), part('shipment'), part('free')]
  if (!ground || !shipment || !free) throw new Error('no canvas')
  return { ground, shipment, free, part } as Parts // the first two are canvases by what they are a part for
}

/** The size of a map's element, of its free part and of what is drawn on it, as laid out now. */
export function measure(stage: HTMLElement, free: HTMLElement): Viewport {
  const outer = stage.getBoundingClientRect()
  const inner = free.getBoundingClientRect()
  return {
    widthPx: outer.width,
    heightPx: outer.height,
    free: { x: inner.left - outer.left, y: inner.top - outer.top, width: inner.width, height: inner.height },
    scale: Number(getComputedStyle(stage).getPropertyValue('--map-scale')) || 1,
  }
}
