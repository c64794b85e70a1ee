// Finds the course of a named river in lines without names: the shortest way along them from one of its places to the next.

import { geoDistance } from 'd3-geo'
import TinyQueue from 'tinyqueue'
import { earthRadiusKm, type LonLat } from '../projection'
import { withoutSpurs } from './spurs'

export interface Source {
  readonly lines: readonly (readonly LonLat[])[]
  /** How much longer a km of it counts: 1 is the best source. */
  readonly cost: number
}

interface Way {
  readonly to: number
  readonly cost: number
}

/** How far apart, in km, the ends of lines may be for a course to go on, and what a km of such a gap counts. */
const gapKm = 40
const gapCost = 6
/** How far a river's place may be from its course. */
const missKm = 35
/** Degrees of latitude between the rows of the index. */
const cell = 0.1

const km = (a: LonLat, b: LonLat) => geoDistance([...a], [...b]) * earthRadiusKm

/** The lines of some sources, as a net of ways from point to point. */
export class Courses {
  readonly #points: LonLat[] = []
  readonly #ways: Way[][] = []
  readonly #cells = new Map<string, number[]>()

  constructor(sources: readonly Source[]) {
    const ends: number[] = []
    for (const { lines, cost } of sources)
      for (const line of lines) {
        const ids = line.map((point) => this.#add(point))
        ids.forEach((id, i) => {
          const next = ids[i + 1]
          if (next !== undefined) this.#link(id, next, cost)
        })
        ends.push(...[ids[0], ids.at(-1)].filter((id) => id !== undefined))
      }
    for (const end of ends) this.#bridge(end)
  }

  /** @throws {Error} where a place is on no line, or no line leads on to the next. */
  through(name: string, places: readonly LonLat[]): readonly LonLat[] {
    const stops = places.map((place) => {
      const nearest = this.#near(place, missKm)[0]
      if (nearest === undefined) throw new Error(`${name} does not pass ${place}`)
      return nearest
    })
    const course = stops.slice(1).flatMap((to, i) => {
      const way = this.#way(stops[i] ?? to, to)
      if (!way) throw new Error(`${name} breaks off before ${places[i + 1]}`)
      return i > 0 ? way.slice(1) : way
    })
    return withoutSpurs(withoutLoops(course).map((id) => this.#points[id] ?? [0, 0]))
  }

  #add(point: LonLat): number {
    const id = this.#points.push(point) - 1
    this.#ways.push([])
    const key = keyOf(point)
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), id])
    return id
  }

  #link(a: number, b: number, cost: number) {
    const length = km(this.#points[a] ?? [0, 0], this.#points[b] ?? [0, 0]) * cost
    this.#ways[a]?.push({ to: b, cost: length })
    this.#ways[b]?.push({ to: a, cost: length })
  }

  /** From the end of a line to the nearest points of others: the cuts of the grid, mouths of tributaries, lakes. */
  #bridge(end: number) {
    const near = this.#near(this.#points[end] ?? [0, 0], gapKm).filter((id) => id !== end)
    for (const id of near.slice(0, 12)) this.#link(end, id, gapCost)
    const last = near.at(-1)
    if (last !== undefined) this.#link(end, last, gapCost)
  }

  /** Points within some km of a place, the nearest first. */
  #near([lon, lat]: LonLat, withinKm: number): number[] {
    const rows = Math.ceil(withinKm / (111 * cell))
    const columns = Math.ceil(rows / Math.max(0.2, Math.cos((lat * Math.PI) / 180)))
    const found: { id: number; away: number }[] = []
    for (let j = -rows; j <= rows; j += 1)
      for (let i = -columns; i <= columns; i += 1)
        for (const id of this.#cells.get(keyOf([lon + i * cell, lat + j * cell])) ?? [])
          found.push({ id, away: km([lon, lat], this.#points[id] ?? [0, 0]) })
    return found
      .filter(({ away }) => away <= withinKm)
      .sort((a, b) => a.away - b.away)
      .map(({ id }) => id)
  }

  /** Dijkstra's shortest way. */
  #way(from: number, to: number): number[] | null {
    const cost = new Map([[from, 0]])
    const before = new Map<number, number>()
    const queue = new TinyQueue([{ id: from, cost: 0 }], (a, b) => a.cost - b.cost)
    for (let at = queue.pop(); at; at = queue.pop()) {
      if (at.id === to) break
      if (at.cost > (cost.get(at.id) ?? 0)) continue
      for (const way of this.#ways[at.id] ?? []) {
        const total = at.cost + way.cost
        if (total >= (cost.get(way.to) ?? Number.POSITIVE_INFINITY)) continue
        cost.set(way.to, total)
        before.set(way.to, at.id)
        queue.push({ id: way.to, cost: total })
      }
    }
    if (!cost.has(to)) return null
    const way = [to]
    for (let id = before.get(to); id !== undefined; id = before.get(id)) way.unshift(id)
    return way
  }
}

/** A course that comes back to a point goes on from its first time there. */
function withoutLoops(ids: readonly number[]): number[] {
  const course: number[] = []
  for (const id of ids) {
    const known = course.lastIndexOf(id)
    if (known >= 0) course.length = known
    course.push(id)
  }
  return course
}

const keyOf = ([lon, lat]: LonLat) => `${Math.floor(lon / cell)},${Math.floor(lat / cell)}`
