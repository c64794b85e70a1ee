// The reader's own camera: it moves by what a hand does on the screen, and stays on the sheet.
import {
  type Camera,
  clearOfNorth,
  type Frame,
  fitCamera,
  type Matrix,
  matrixOf,
  northUp,
  unapply,
  type Viewport,
} from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { northY } from '@/data/sheet/level'

/** Finest scale in km per CSS px: that of the sheet's finest level, whose coast is cut to about 20 m. */
const finestKmPerPx = 0.02

/** The part of the sheet that a view may be centred on, in km: Eurasia. */
const eurasia: Frame = { x: 0, y: 300, widthKm: 10_000, heightKm: 5800 }

/** How much of the sheet a view may show from north to south, in km. */
const heightKm = 13_000

/** How much of the sheet from west to east every screen can have in view, in km: the whole journey. */
const journeyKm = 7900

/** Scales between which a reader can zoom, in km per CSS px: from a harbour to Eurasia, as far as the sheet covers the screen. */
export function scales(viewport: Viewport): { readonly finest: number; readonly widest: number } {
  const whole = fitCamera(eurasia, viewport).kmPerPx
  const covered = Math.max(heightKm / viewport.heightPx, journeyKm / viewport.free.width)
  return { finest: finestKmPerPx, widest: Math.min(whole, covered) }
}

/** The nearest camera that looks at Eurasia, at a scale that the sheet can bear. */
export function bounded(camera: Camera, viewport: Viewport, apexY: number): Camera {
  const { finest, widest } = scales(viewport)
  const kmPerPx = Math.min(widest, Math.max(finest, camera.kmPerPx))
  const within = (value: number, middle: number, sizeKm: number, sizePx: number) => {
    const slack = Math.max(0, (sizeKm - sizePx * kmPerPx) / 2)
    return Math.min(middle + slack, Math.max(middle - slack, value))
  }
  const { free } = viewport
  const x = within(camera.x, eurasia.x, eurasia.widthKm, free.width)
  const y = within(camera.y, eurasia.y, eurasia.heightKm, free.height)
  return clearOfNorth({ x, y, kmPerPx }, viewport, apexY, northY)
}

/**
 * The camera that shows a point of the sheet (km) at a point of the screen (CSS px), with north up at its own centre.
 * Meridians are rays from the apex and north is up, so the apex stands straight above the centre: a right-angled
 * triangle of the apex, the point and the foot of the point on the centre's meridian gives the centre.
 */
export function holding(
  point: Point,
  [x, y]: readonly [number, number],
  kmPerPx: number,
  { free }: Viewport,
  apexY: number,
): Camera {
  const radius = Math.hypot(point[0], point[1] - apexY)
  const right = (x - free.x - free.width / 2) * kmPerPx
  const down = (y - free.y - free.height / 2) * kmPerPx
  // No centre has the point further to its side than the point is from the apex.
  const across = Math.min(radius, Math.max(-radius, right))
  const foot = Math.sqrt(radius ** 2 - across ** 2)
  const turn = northUp(point[0], point[1], apexY) - Math.atan2(across, foot)
  const centre = Math.max(0, foot - down)
  return { x: centre * Math.sin(turn), y: apexY + centre * Math.cos(turn), kmPerPx }
}

/** The camera after a gesture that took what lay at `from` on the screen to `to` and magnified it to a new scale. */
export function dragged(
  matrix: Matrix,
  from: readonly [number, number],
  to: readonly [number, number],
  kmPerPx: number,
  viewport: Viewport,
  apexY: number,
): Camera {
  return bounded(holding(unapply(matrix, from), to, kmPerPx, viewport, apexY), viewport, apexY)
}

/**
 * The camera that shows in one viewport what another camera shows in another one that lies `offset` CSS px from it:
 * a picture that does not move.
 */
export function seenFrom(
  camera: Camera,
  old: Viewport,
  now: Viewport,
  [dx, dy]: readonly [number, number],
  apexY: number,
): Camera {
  const centre = [now.free.x + now.free.width / 2 - dx, now.free.y + now.free.height / 2 - dy] as const
  const [x, y] = unapply(matrixOf(camera, old, apexY), centre)
  return { x, y, kmPerPx: camera.kmPerPx }
}
