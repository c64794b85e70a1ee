/** An upright box, in px of whatever it stands on. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two boxes share more than an edge. */
export const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a box lies in another with all of itself. */
export const inside = (a: Rect, b: Rect) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height

/** The box that holds both. */
export function hull(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** The upright box that holds a box turned around the origin by some degrees, clockwise. */
export function turned(box: Rect, degrees: number): Rect {
  if (!degrees) return box
  const { x, y, width, height } = box
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const corners = [x, x + width].flatMap((x) =>
    [y, y + height].map((y): Rect => ({ x: x * cos - y * sin, y: x * sin + y * cos, width: 0, height: 0 })),
  )
  return corners.reduce(hull)
}

/** How far, signed, a box has to be moved sideways to lie in an area. */
export function sideways({ x, width }: Rect, area: Rect): number {
  return Math.max(0, area.x - x) - Math.max(0, x + width - area.x - area.width)
}

/** The box of a size whose middle is at a point. */
export function around(
  [x, y]: readonly [number, number],
  { width, height }: Pick<Rect, 'width' | 'height'>,
): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
