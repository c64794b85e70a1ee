// Reads the smooth curves of `water.json` as a browser does.
import type { SheetPoint } from '../../../../data/sheet/projection'

/** Points along a path, in sheet km: those that it goes through and some between. */
export function alongCurve(path: string, unitKm: number): SheetPoint[] {
  return ringsOf(path, unitKm).flat()
}

/** Whether a point of the sheet lies in a path, by the even-odd rule. */
export function deeperThan(path: string, unitKm: number, [x, y]: SheetPoint): boolean {
  let inside = false
  for (const ring of ringsOf(path, unitKm)) {
    let [x0, y0] = ring.at(-1) ?? [0, 0]
    for (const [x1, y1] of ring) {
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside
      ;[x0, y0] = [x1, y1]
    }
  }
  return inside
}

function ringsOf(path: string, unitKm: number): SheetPoint[][] {
  return path
    .split('M')
    .slice(1)
    .map((text) => {
      if (!/^-?\d+[- ]\d+q[-\d ]+t[-\d ]+z?$/.test(text))
        throw new SyntaxError(`not a curve of ours: ${text.slice(0, 40)}`)
      const [x = 0, y = 0, cx = 0, cy = 0, ...steps] = text.match(/-?\d+/g)?.map(Number) ?? []
      let at: SheetPoint = [x, y]
      let control: SheetPoint = [x + cx, y + cy]
      const points: SheetPoint[] = [at]
      for (let i = 0; i < steps.length; i += 2) {
        const to: SheetPoint = [at[0] + (steps[i] ?? 0), at[1] + (steps[i + 1] ?? 0)]
        for (let part = 1; part <= 8; part += 1) points.push(between(at, control, to, part / 8))
        control = [2 * to[0] - control[0], 2 * to[1] - control[1]]
        at = to
      }
      return points.map(([x, y]): SheetPoint => [x * unitKm, y * unitKm])
    })
}

function between(from: SheetPoint, control: SheetPoint, to: SheetPoint, t: number): SheetPoint {
  const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
  return [along(from[0], control[0], to[0]), along(from[1], control[1], to[1])]
}
