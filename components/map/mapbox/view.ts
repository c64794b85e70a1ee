import type { ProjectionSpecification } from 'mapbox-gl/esm'
import { centre, earthRadiusKm, parallels, projection } from '@/data/sheet/projection'
import { type Camera, northUp, type Viewport } from '../camera'

const [lat1, lat2] = parallels

/** The sheet's own projection, as Mapbox writes it. */
export const sheetProjection = {
  name: 'lambertConformalConic',
  center: [centre[0], centre[1]],
  parallels: [lat1, lat2],
} satisfies ProjectionSpecification

export interface View {
  readonly center: [lon: number, lat: number]
  readonly zoom: number
  readonly bearing: number
  readonly padding: { top: number; bottom: number; left: number; right: number }
}

/** Mapbox turns and scales a projection from its own into Mercator's as it nears, between these zooms on 1024 px. */
const turning = [3.5, 7] as const

/** px around the world at zoom 0. */
const worldPx = 512

/**
 * The view in which Mapbox's map lies on the sheet as a camera shows it: the same place in the middle of the free
 * part, the same kilometres to a pixel, north up. Zoom and bearing answer for what Mapbox does to them by itself
 * (its `geo/projection/adjustments.ts`); a browser test holds this to a pixel.
 */
export function viewOf(camera: Camera, viewport: Viewport, apexY: number): View {
  const { free, widthPx, heightPx } = viewport
  const [lon, lat] = projection.invert?.([camera.x, camera.y]) ?? centre
  const wanted = Math.log2((2 * Math.PI * earthRadiusKm) / worldPx / camera.kmPerPx)
  const home = mercatorSurplus(-apexY)
  const surplus = mercatorSurplus(Math.hypot(camera.x, camera.y - apexY)) - home
  const shift = Math.log2(Math.max(widthPx, heightPx) / 1024)
  const turned = (zoom: number) => smoothstep((zoom - shift - turning[0]) / (turning[1] - turning[0]))
  let zoom = wanted - home
  // The zoom decides how far it is turned, and that decides the zoom; each round brings them twice as near or more.
  for (let round = 0; round < 24; round += 1) zoom = wanted - home - surplus * turned(zoom)
  const turn = (northUp(camera.x, camera.y, apexY) * 180) / Math.PI
  return {
    center: [lon, lat],
    zoom,
    bearing: -turn * (1 - turned(zoom)),
    padding: {
      top: free.y,
      left: free.x,
      right: widthPx - free.x - free.width,
      bottom: heightPx - free.y - free.height,
    },
  }
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
