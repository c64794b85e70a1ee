// Makes the relief: heights of the whole Earth as light and shadow on the sheet. Mid grey is flat ground and sea, so that
// the same picture, laid over by `hard-light`, shades the land of a light map and of a dark one.
import sharp from 'sharp'
import { columns, hasHeights, heightAt, perDegree, readHeights } from './heights'
import { projection } from './projection'
import { reliefBox } from './relief-box'

/** Kilometres of the sheet to a pixel: about what the source has. */
export const pixelKm = 8
/** How much steeper the ground is drawn than it is. */
const steepness = 16
/** Slopes of the light that are drawn flat, so that plains stay clean and the file small; of 1. */
const flat = 0.025
/** Pixels over which the picture fades to its edge. */
const fadePx = 40

/** The relief as a WebP file; null where the source is not installed. */
export async function reliefFile(): Promise<Buffer | null> {
  if (!hasHeights()) return null
  const { light, width, height } = lightOnSheet()
  const grey = Buffer.from(light.map((value) => Math.round(127.5 * (1 + value))))
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .webp({ quality: 22, effort: 6 })
    .toBuffer()
}

/** Light (above 0) and shadow (below) over the relief's box, -1 to 1, row by row in cells of `pixelKm`. */
export function lightOnSheet(): { light: number[]; width: number; height: number } {
  const heights = smoothed(readHeights().map((metres) => Math.max(0, metres)))
  const [x0, y0, x1, y1] = reliefBox
  const [width, height] = [(x1 - x0) / pixelKm, (y1 - y0) / pixelKm]
  const light = Array.from({ length: width * height }, (_, i) => {
    const [column, row] = [i % width, Math.floor(i / width)]
    const edge = Math.min(column, row, width - 1 - column, height - 1 - row)
    const light = lightAt(heights, x0 + (column + 0.5) * pixelKm, y0 + (row + 0.5) * pixelKm)
    return Math.max(-1, Math.min(1, light)) * Math.min(1, edge / fadePx)
  })
  return { light, width, height }
}

/**
 * The source's seams and terraces over Mongolia, Manchuria and northern China, which come of maps put together, are
 * smoothed away; elsewhere only single cells.
 */
function smoothed(heights: Float32Array): Float32Array {
  const fine = blurred(heights, 1)
  const broad = blurred(blurred(heights, 3), 3)
  return fine.map((metres, i) => {
    const [lon, lat] = [(i % columns) / perDegree, Math.floor(i / columns) / perDegree - 90]
    const share = within(lon, 94, 127, 3) * within(lat, 35, 49.5, 2)
    return metres + ((broad[i] ?? 0) - metres) * share
  })
}

/** 1 within two limits, 0 beyond them by a margin, and a ramp between. */
function within(value: number, from: number, to: number, margin: number): number {
  const inside = Math.min(value - from, to - value)
  return Math.min(1, Math.max(0, 1 + inside / margin))
}

/** The mean of the cells around each cell, of Eurasia alone. */
function blurred(heights: Float32Array, cells: number): Float32Array {
  const across = meansAlong(heights, cells, 1)
  return meansAlong(across, cells, columns)
}

function meansAlong(heights: Float32Array, cells: number, step: number): Float32Array {
  return heights.map((metres, i) => {
    let [sum, count] = [metres, 1]
    for (let k = 1; k <= cells; k += 1)
      for (const value of [heights[i - k * step], heights[i + k * step]])
        if (value !== undefined) {
          sum += value
          count += 1
        }
    return sum / count
  })
}

/** Light (above 0) or shadow (below) at a point of the sheet (km), -1 to 1: from the north-west, 45° high. */
function lightAt(heights: Float32Array, x: number, y: number): number {
  const place = projection.invert?.([x, y])
  if (!place || place[1] > 85 || place[1] < -60) return 0
  const [lon, lat] = place
  const km = 6
  const degrees = km / 111.2
  const along = degrees / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  const east = (heightAt(heights, lon + along, lat) - heightAt(heights, lon - along, lat)) / (2 * km * 1000)
  const north =
    (heightAt(heights, lon, lat + degrees) - heightAt(heights, lon, lat - degrees)) / (2 * km * 1000)
  const [dx, dy] = [east * steepness, north * steepness]
  const level = Math.SQRT1_2
  // The ground's normal is (-dx, -dy, 1); the light comes from (-1/2, 1/2, √½).
  const light = (dx / 2 - dy / 2 + level) / Math.hypot(dx, dy, 1)
  const slope = (light - level) / (light > level ? 1 - level : level)
  return Math.sign(slope) * Math.max(0, Math.abs(slope) - flat)
}
