import type { Box } from '@/data/sheet/level'

/** What of the sheet must be in view: a box that stands upright at its own centre, in km. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly widthKm: number
  readonly heightKm: number
}

/** The map's element and the part of it that no text or control covers, in CSS px from its top left corner. */
export interface Viewport {
  readonly widthPx: number
  readonly heightPx: number
  readonly free: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** How much larger than on a phone lines, marks and names are; 1 where it is not given. */
  readonly scale?: number
}

/** Where the map is looked at: the sheet point (km) in the middle of the free part, and how many km one CSS px spans. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly kmPerPx: number
  /** Radians, clockwise, away from north up; only for as long as a hand moves a map that does not keep north up itself. */
  readonly turn?: number
}

/** The camera that holds the whole frame in the viewport's free part, as `preserveAspectRatio="xMidYMid meet"` does. */
export function fitCamera(frame: Frame, { free }: Viewport): Camera {
  const kmPerPx = Math.max(frame.widthKm / Math.max(free.width, 1), frame.heightKm / Math.max(free.height, 1))
  return { x: frame.x, y: frame.y, kmPerPx }
}

/**
 * Radians, clockwise, by which the sheet is turned so that north is up at a point. The meridians of a conic
 * projection are rays from the apex, which lies at (0, apexY) km.
 */
export function northUp(x: number, y: number, apexY: number): number {
  return Math.atan2(x, y - apexY)
}

/** The 2 x 3 matrix [a, b, c, d, e, f] (as in `CanvasRenderingContext2D.setTransform`) from sheet km to CSS px. */
export function matrixOf(camera: Camera, { free }: Viewport, apexY: number): Matrix {
  const turn = northUp(camera.x, camera.y, apexY) + (camera.turn ?? 0)
  const a = Math.cos(turn) / camera.kmPerPx
  const b = Math.sin(turn) / camera.kmPerPx
  return [
    a,
    b,
    -b,
    a,
    free.x + free.width / 2 - a * camera.x + b * camera.y,
    free.y + free.height / 2 - b * camera.x - a * camera.y,
  ]
}

/** The matrix that has everything some px further to the right and down. */
export function shifted([a, b, c, d, e, f]: Matrix, x: number, y = x): Matrix {
  return [a, b, c, d, e + x, f + y]
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/**
 * The nearest camera down the same meridian whose view ends before the sheet does: beyond `northY` (km) a cone cut open
 * along a meridian would show its cut. A narrow and high map sees that far when it holds the whole journey.
 */
export function clearOfNorth(
  camera: Camera,
  { free, widthPx }: Viewport,
  apexY: number,
  northY: number,
): Camera {
  const meridian = northUp(camera.x, camera.y, apexY)
  const turn = meridian + (camera.turn ?? 0)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const left = free.x + free.width / 2
  const abovePx = cos * (free.y + free.height / 2) + Math.max(-sin * left, sin * (widthPx - left))
  const y = northY + abovePx * camera.kmPerPx
  return y <= camera.y ? camera : { ...camera, x: (y - apexY) * Math.tan(meridian), y }
}

/** Where a sheet point (km) lies on the screen, in CSS px. */
export function apply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The sheet point (km) that lies at a point of the screen in CSS px. */
export function unapply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] {
  const scale = a * d - b * c
  return [(d * (x - e) - c * (y - f)) / scale, (a * (y - f) - b * (x - e)) / scale]
}

/** The box of the sheet (km) that a map shows; `matrix` leads from sheet km to CSS px. */
export function viewBox(matrix: Matrix, { widthPx, heightPx }: Pick<Viewport, 'widthPx' | 'heightPx'>): Box {
  const corners = [0, widthPx].flatMap((x) => [0, heightPx].map((y) => unapply(matrix, [x, y])))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Whether two boxes of the sheet share something. */
export const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
