import type { ProjectionSpecification } from 'mapbox-gl/esm'
import { type Camera, northUp, type Viewport } from '@/components/map/1-plot/camera'
import { centre, earthRadiusKm, parallels, projection } from '@/data/sheet/projection'

const [lat1, lat2] = parallels

/** The sheet's own projection, as Mapbox writes it. */
export const sheetProjection = {
  name: 'lambertConformalConic',
  center: [centre[0], centre[1]],
  parallels: [lat1, lat2],
} satisfies ProjectionSpecification

interface View {
  readonly center: [lon: number, lat: number]
  readonly zoom: number
  readonly bearing: number
  readonly padding: { top: number; bottom: number; left: number; right: number }
}

/** Mapbox turns and scales a projection from its own into Mercator's as it nears, between these zooms on 1024 px. */
const turning = [3.5, 7] as const

/** Mapbox's world is 512 px around at zoom 0. */
const kmPerPxAtZoom0 = (2 * Math.PI * earthRadiusKm) / 512

/**
 * The view in which Mapbox's map lies on the sheet as a camera shows it: the same place in the middle of the free
 * part, the same kilometres to a pixel, north up. Zoom and bearing answer for what Mapbox does to them by itself
 * (its `geo/projection/adjustments.ts`); a browser test holds this to a pixel.
 */
export function viewOf(camera: Camera, viewport: Viewport, apexY: number): View {
  const { free, widthPx, heightPx } = viewport
  const [lon, lat] = projection.invert?.([camera.x, camera.y]) ?? centre
  const surplus = surplusOf(camera, apexY)
  const turned = turnedOn(viewport)
  const wanted = Math.log2(kmPerPxAtZoom0 / camera.kmPerPx) - mercatorSurplus(-apexY)
  let zoom = wanted
  // The zoom decides how far it is turned, and that decides the zoom; each round brings them twice as near or more.
  for (let round = 0; round < 24; round += 1) zoom = wanted - surplus * turned(zoom)
  return {
    center: [lon, lat],
    zoom,
    bearing: -(northUp(camera.x, camera.y, apexY) * (1 - turned(zoom)) + (camera.turn ?? 0)) / rad,
    padding: {
      top: free.y,
      left: free.x,
      right: widthPx - free.x - free.width,
      bottom: heightPx - free.y - free.height,
    },
  }
}

/** The camera that shows the sheet as a view shows Mapbox's map: what `viewOf` makes of it, undone. */
export function cameraOf(
  { center, zoom, bearing }: Pick<View, 'center' | 'zoom' | 'bearing'>,
  viewport: Viewport,
  apexY: number,
): Camera {
  const [x, y] = projection(center) ?? [0, 0]
  const turned = turnedOn(viewport)(zoom)
  const scale = 2 ** (zoom + surplusOf({ x, y }, apexY) * turned + mercatorSurplus(-apexY))
  const turn = -bearing * rad - northUp(x, y, apexY) * (1 - turned)
  return { x, y, kmPerPx: kmPerPxAtZoom0 / scale, turn: Math.atan2(Math.sin(turn), Math.cos(turn)) }
}

/** How far (0..1) Mapbox has turned its projection into Mercator's at a zoom, on a map of this size. */
function turnedOn({ widthPx, heightPx }: Viewport): (zoom: number) => number {
  const shift = Math.log2(Math.max(widthPx, heightPx) / 1024)
  return (zoom) => smoothstep((zoom - shift - turning[0]) / (turning[1] - turning[0]))
}

/** How many zoom levels larger than the sheet's centre Mercator draws a place. */
function surplusOf({ x, y }: Pick<Camera, 'x' | 'y'>, apexY: number): number {
  return mercatorSurplus(Math.hypot(x, y - apexY)) - mercatorSurplus(-apexY)
}

const rad = Math.PI / 180

/** The cone's constant: how many degrees of the sheet a degree of longitude is. */
const cone =
  Math.log(Math.cos(lat1 * rad) / Math.cos(lat2 * rad)) /
  Math.log(Math.tan((90 + lat2) * (rad / 2)) / Math.tan((90 + lat1) * (rad / 2)))

/** How many zoom levels larger Mercator draws a place that lies so far from the cone's apex. */
function mercatorSurplus(fromApexKm: number): number {
  return -Math.log2((cone * fromApexKm) / earthRadiusKm)
}

function smoothstep(t: number): number {
  const x = Math.min(1, Math.max(0, t))
  return x * x * (3 - 2 * x)
}
