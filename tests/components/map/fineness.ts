// Straight edges of shores and borders that a view draws though its sources run elsewhere.
import { apply, type Camera, matrixOf, type Viewport, viewBox } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import type { Sheet } from '@/components/map/1-plot/sheet'
import { drawGround } from '@/components/map/3-drawing/ground'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { projection } from '@/data/sheet/projection'
import { apart, awayFrom, type Line, type Sources } from '../../data/sheet/sources'

const look = {
  colours: Object.fromEntries(colourNames.map((name) => [name, name])) as Colours, // all names
  hairlinePx: 0.5,
}

interface Edge {
  readonly from: Point
  readonly to: Point
  readonly unitKm: number
}

/** An edge that is straighter than its source. */
export interface Straight {
  /** The source's point that is furthest from it, in CSS px. */
  readonly at: Point
  readonly awayPx: number
  readonly edgePx: number
}

export interface Drawn {
  readonly sheet: Sheet<string>
  readonly sources: Sources
  readonly apexY: number
}

/** What of a view is straighter than its sources, how many edges were asked, and those that are on no line of the sources. */
export function straightIn(
  camera: Camera,
  viewport: Viewport,
  drawn: Drawn,
  [longPx, offPx]: readonly [long: number, off: number] = [6, 1],
): { straight: Straight[]; long: number; strange: Edge[] } {
  const matrix = matrixOf(camera, viewport, drawn.apexY)
  const isSeen = ([x, y]: Point) => x > 0 && y > 0 && x < viewport.widthPx && y < viewport.heightPx
  const strange: Edge[] = []
  const long = drawnEdges(camera, viewport, drawn).filter(
    ({ from, to }) => apart(apply(matrix, from), apply(matrix, to)) > longPx,
  )
  const straight = long.flatMap((edge) => {
    const ways = drawn.sources.between(edge.from, edge.to, 1.1 * edge.unitKm)
    if (ways.length === 0) strange.push(edge)
    const [a, b] = [apply(matrix, edge.from), apply(matrix, edge.to)]
    const furthest = (way: Line) =>
      way
        .map((point) => apply(matrix, point))
        .filter(isSeen)
        .map((at): Straight => ({ at, awayPx: awayFrom(at, a, b), edgePx: apart(a, b) }))
        .reduce((most, one) => (one.awayPx > most.awayPx ? one : most), {
          at: a,
          awayPx: 0,
          edgePx: apart(a, b),
        })
    const [off] = ways.map(furthest).toSorted((a, b) => a.awayPx - b.awayPx)
    return off && off.awayPx > offPx ? [off] : []
  })
  return { straight, long: long.length, strange }
}

/** The edges of shores and borders that are seen, without the cuts between pieces. */
function drawnEdges(camera: Camera, viewport: Viewport, { sheet, sources, apexY }: Drawn): Edge[] {
  const view = viewBox(matrixOf(camera, viewport, apexY), viewport)
  let edges: Edge[] = []
  for (const item of drawGround({ camera, scrim: 0, tint: {} }, sheet, { viewport, box: view, look })) {
    if (item.kind === 'flood' && item.box && item.opacity === 1) {
      const [x0, y0, x1, y1] = item.box
      edges = edges.filter(({ from: [x, y] }) => x < x0 || y < y0 || x > x1 || y > y1)
    } else if (item.kind === 'ground') {
      const { unitKm } = item
      const shapes = item.layers.flatMap((layer) => (layer.stroke ? layer.shapes : []))
      const lines = joined(
        shapes.flatMap((d) => parsed(d, unitKm)),
        (p) => sources.has(p, 1.1 * unitKm),
      )
      for (const line of lines)
        line.forEach((to, i) => {
          const from = line[i - 1]
          if (from) edges.push({ from, to, unitKm })
        })
    }
  }
  const lies = (side: 0 | 1, { from, to }: Edge) =>
    Math.max(from[side], to[side]) > view[side] && Math.min(from[side], to[side]) < view[(side + 2) as 2 | 3]
  return edges.filter((edge) => isOldWorld(edge.from) && lies(0, edge) && lies(1, edge))
}

/** Where the story is, north of the tropics: the rest is what the margins of the widest views show. */
function isOldWorld([x, y]: Point): boolean {
  const [lon, lat] = projection.invert?.([x, y]) ?? [0, 0]
  return lon > -12 && lat > 18
}

/** The lines of path data that is straight; rivers are curves. */
function parsed(d: string, unitKm: number): Line[] {
  return d
    .split('M')
    .slice(1)
    .filter((text) => !text.includes('q'))
    .map((text) => {
      let [x, y] = [0, 0]
      const numbers = text.match(/-?\d+/g)?.map(Number) ?? []
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
        x += numbers[2 * i] ?? 0
        y += numbers[2 * i + 1] ?? 0
        return [x * unitKm, y * unitKm]
      })
    })
}

/** Lines that were cut between pieces, in one again: a cut is an end that is no point of the source. */
function joined(lines: readonly Line[], isOfSource: (point: Point) => boolean): Line[] {
  const open = new Map<string, Point[]>()
  const whole: Line[] = []
  for (const line of lines) {
    let at = [...line]
    for (const end of ['last', 'first'] as const) {
      const cut = end === 'last' ? at.at(-1) : at[0]
      if (!cut || isOfSource(cut)) continue
      const other = open.get(cut.join())
      if (!other) continue
      open.delete(cut.join())
      const [head, tail] = end === 'last' ? [at, other] : [other, at]
      if (head.at(-1)?.join() !== cut.join()) head.reverse()
      if (tail[0]?.join() !== cut.join()) tail.reverse()
      at = [...head.slice(0, -1), ...tail.slice(1)]
      whole.splice(whole.indexOf(other), 1)
    }
    whole.push(at)
    for (const end of [at[0], at.at(-1)]) if (end && !isOfSource(end)) open.set(end.join(), at)
  }
  return whole
}
