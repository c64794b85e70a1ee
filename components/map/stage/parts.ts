/** Names of the parts of a map's element that scripts move or measure: its `data-part` attributes. */
export type Part =
  | 'ground'
  | 'shipment'
  | 'free'
  | 'date'
  | 'km'
  | 'scale'
  | 'along'
  | 'read'
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

/** The parts of a map as its HTML marks them. @throws {Error} when it has nothing to paint on */
export function partsOf(map: HTMLElement): Parts {
  const part = (name: Part) => map.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const [ground, shipment, free] = [part('ground'), part('shipment'), part('free')]
  if (!(ground instanceof HTMLCanvasElement) || !(shipment instanceof HTMLCanvasElement) || !free)
    throw new Error('the map has no canvas')
  return { ground, shipment, free, part }
}
