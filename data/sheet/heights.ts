// Heights and depths of the whole Earth, 5 minutes of arc apart.
import { existsSync, readFileSync } from 'node:fs'
import { NetCDFReader } from 'netcdfjs'

/** ETOPO5 (NOAA, public domain), as Debian's package `ferret-datasets` has it. */
const source = '/usr/share/ferret-vis/data/etopo5.cdf'

/** Cells of the source to a degree, and how many it has. */
export const perDegree = 12
export const columns = 360 * perDegree
const rows = 180 * perDegree + 1

export const hasHeights = () => existsSync(source)

/** Metres above the sea, row by row from the South Pole, eastwards from Greenwich. */
export function readHeights(): Float32Array {
  const reader = new NetCDFReader(readFileSync(source))
  const values = reader.getDataVariable('ROSE').flat() as number[] // a variable of floats
  if (values.length !== columns * rows) throw new Error(`${source} has another grid`)
  return Float32Array.from(values)
}

/** Metres at a place, between the four cells around it. */
export function heightAt(heights: Float32Array, lon: number, lat: number): number {
  const [column, row] = [(((lon % 360) + 360) % 360) * perDegree, (lat + 90) * perDegree]
  const [i, j] = [Math.floor(column), Math.floor(row)]
  const [u, v] = [column - i, row - j]
  const cell = (di: number, dj: number) => heights[(j + dj) * columns + ((i + di) % columns)] ?? 0
  return (cell(0, 0) * (1 - u) + cell(1, 0) * u) * (1 - v) + (cell(0, 1) * (1 - u) + cell(1, 1) * u) * v
}
