// Writes lines and rings as smooth curves that take no more bytes than straight ones.
import type { SheetPoint } from '../projection'

/**
 * SVG path data, in whole units of `unitKm`, of the quadratic B-spline that the points of a line or ring steer. It goes
 * through the middles of their edges, and `t` has to be told no more than those: the points lie on even numbers, so that
 * the middles are whole and no error adds up.
 */
export function curve(line: readonly SheetPoint[], unitKm: number, closed: boolean): string {
  const points = line
    .map(([x, y]): SheetPoint => [2 * Math.round(x / unitKm / 2), 2 * Math.round(y / unitKm / 2)])
    .filter((point, i, all) => i === 0 || point.join() !== all[i - 1]?.join())
  if (closed && points.length > 1 && points[0]?.join() === points.at(-1)?.join()) points.pop()
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < (closed ? 3 : 2)) return ''
  const middles = points.slice(1).map((point, i) => middle(points[i] ?? point, point))
  const start = closed ? middle(last, first) : first
  const stops = [...middles, closed ? start : last]
  const [from = start, ...steps] = stops.map((to, i) => step(stops[i - 1] ?? start, to))
  return `M${start.join(' ')}q${step(start, first)} ${from}t${steps.join(' ')}${closed ? 'z' : ''}`.replaceAll(
    ' -',
    '-',
  )
}

const middle = ([ax, ay]: SheetPoint, [bx, by]: SheetPoint): SheetPoint => [(ax + bx) / 2, (ay + by) / 2]
const step = ([ax, ay]: SheetPoint, [bx, by]: SheetPoint) => `${bx - ax} ${by - ay}`
