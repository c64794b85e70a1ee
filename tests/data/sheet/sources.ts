// The lines that the sheet's levels are cut from, as fine as they are.
import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiLineString, Position } from 'geojson'
import { mesh } from 'topojson-client'
import { loadLakes, loadWorld, type World } from '../../../data/sheet/countries'
import { project, type SheetPoint } from '../../../data/sheet/projection'

export type Line = readonly SheetPoint[]

/** Points of the sources by where they lie. */
export class Sources {
  readonly #cells = new Map<string, { line: Line; i: number }[]>()

  constructor() {
    const [world, lakes] = [loadWorld(), loadLakes()]
    const file = readFileSync(new URL('../../../data/sheet/gshhg-east.geojson', import.meta.url), 'utf8')
    const east = (JSON.parse(file) as FeatureCollection).features.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? (geometry as MultiLineString).coordinates : [],
    )
    const lines = [...[world, lakes].flatMap((of) => [meshOf(of, true), meshOf(of, false)]).flat(), ...east]
    for (const line of lines.flatMap(partsInView))
      this.#add(line.map(([lon = 0, lat = 0]) => project([lon, lat])))
  }

  #add(line: Line) {
    line.forEach((point, i) => {
      const key = keyOf(point)
      const cell = this.#cells.get(key)
      if (cell) cell.push({ line, i })
      else this.#cells.set(key, [{ line, i }])
    })
  }

  #near([x, y]: SheetPoint, km: number) {
    const reach = Math.ceil(km / cellKm)
    const cells = Array.from({ length: 2 * reach + 1 }, (_, i) => (i - reach) * cellKm)
    return cells
      .flatMap((dx) => cells.flatMap((dy) => this.#cells.get(keyOf([x + dx, y + dy])) ?? []))
      .filter(({ line, i }) => apart(line[i] ?? [0, 0], [x, y]) < km)
  }

  has(point: SheetPoint, km: number): boolean {
    return this.#near(point, km).length > 0
  }

  /** Every way along a line of the source from one end of an edge to the other; none where it has no such ends. */
  between(a: SheetPoint, b: SheetPoint, km: number): Line[] {
    const [from, to] = [this.#near(a, km), this.#near(b, km)]
    return from.flatMap((start) =>
      to
        .filter(({ line, i }) => line === start.line && i !== start.i)
        .flatMap(({ line, i }) => waysBetween(line, start.i, i)),
    )
  }
}

/** The points between two of a line, and of a ring also those on its other side. */
function waysBetween(line: Line, i: number, j: number): Line[] {
  const [from, to] = [Math.min(i, j), Math.max(i, j)]
  const inner = line.slice(from + 1, to)
  const isRing = line[0]?.join() === line.at(-1)?.join()
  return isRing ? [inner, [...line.slice(to + 1), ...line.slice(1, from)]] : [inner]
}

const cellKm = 4
const keyOf = ([x, y]: SheetPoint) => `${Math.floor(x / cellKm)} ${Math.floor(y / cellKm)}`
/** How far two points are from each other. */
export const apart = (a: SheetPoint, b: SheetPoint) => Math.hypot(a[0] - b[0], a[1] - b[1])

const meshOf = (world: World, outside: boolean) =>
  mesh(world, world.objects.countries, (a, b) => (a === b) === outside).coordinates

/** The parts of a line that views of the story and of Explore show, without the data's cut along 180°. */
function partsInView(line: Position[]): Position[][] {
  const parts: Position[][] = [[]]
  for (const point of line) {
    const [lon = 0, lat = 0] = point
    if (Math.abs(lon) < 179.99 && lat > -30) parts.at(-1)?.push(point)
    else if (parts.at(-1)?.length) parts.push([])
  }
  return parts.filter(({ length }) => length > 1)
}

/** How far a point is from a straight edge. */
export function awayFrom([x, y]: SheetPoint, [ax, ay]: SheetPoint, [bx, by]: SheetPoint): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
