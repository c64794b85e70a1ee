import { apply, type Matrix } from '@/components/map/1-plot/camera'
import { type PlottedLeg, type Point, stretch } from '@/components/map/1-plot/leg'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import {
  markRects,
  marksPath,
  openMark,
  stackLift,
  stackPath,
  stackSize,
  vehiclePaths,
} from '@/components/map/2-scene/marks'
import { type CargoScene, cargoAt, type LegScene } from '@/components/map/2-scene/rest-state'
import type { Scene } from '@/components/map/2-scene/scene'
import type { Line, Sign, Stroke } from './items'
import type { Colours, Look } from './look'

/** Widths and dashes in CSS px, on a phone. The dash is why a line counts as illustrative. */
const strokes = {
  ahead: { width: 1.25, dash: [5, 3] },
  trail: { width: 2.5, dash: [7, 4] },
  fresh: { width: 4.5, dash: [9, 5] },
  open: { width: 1.5, dash: [2, 5] },
  border: { width: 1.5, dash: [] },
} as const

/** From sheet km to CSS px, how it looks, and the viewport's scale. */
interface On {
  readonly matrix: Matrix
  readonly look: Look
  readonly scale?: number | undefined
}

/** What stands and moves on the ground: legs, computed and open line, vehicle, container marks. */
export function drawShipment(scene: Scene, plot: Plot, on: On): (Line | Sign)[] {
  const { scale } = on
  const items = drawPlain(scene, plot, on)
  return scale === undefined || scale === 1 ? items : items.map((item) => enlarged(item, scale))
}

function enlarged(item: Line | Sign, scale: number): Line | Sign {
  if (item.kind === 'sign') return { ...item, scale: scale * (item.scale ?? 1), drop: item.drop * scale }
  const { width, dash } = item.stroke
  const stroke = { ...item.stroke, width: width * scale, dash: dash.map((px) => px * scale) }
  return { ...item, stroke }
}

/** As on a phone. */
function drawPlain(
  { legs, border, open, vehicle, cargo, scrim }: Scene,
  plot: Plot,
  { matrix, look: { colours }, scale = 1 }: On,
): (Line | Sign)[] {
  const items: (Line | Sign)[] = plot.legs.flatMap((leg, i) =>
    drawLeg(leg, legs[i], 1 - scrim, colours.accent),
  )
  if (plot.border) {
    const { from, to } = plot.border
    items.push(...line([from, to], { ...strokes.border, colour: colours.ink }, border))
  }
  const opened = open && plot.steps[open.step]?.open
  if (opened) items.push(...drawOpen(opened, open.opacity, colours))
  if (vehicle) {
    const { mode, at, heading, opacity } = vehicle
    const stroke = { colour: colours.paper, width: 4, dash: [] }
    const path = vehiclePaths[mode]
    items.push({
      kind: 'sign',
      at,
      drop: 0,
      heading,
      path,
      fill: colours.accent,
      stroke,
      halo: true,
      opacity,
    })
  }
  if (cargo) items.push(...drawCargo(cargo, vehicle !== null, { matrix, scale }, colours))
  return items
}

function line(points: readonly Point[], stroke: Stroke, opacity: number): Line[] {
  return points.length > 1 && opacity > 0 ? [{ kind: 'line', points, stroke, opacity }] : []
}

/** A leg is solid where somebody told its path. */
function drawLeg(leg: PlottedLeg, scene: LegScene | undefined, seen: number, colour: string): Line[] {
  if (!scene) return []
  const { ahead, trail, km, fresh } = scene
  const stroke = (look: 'ahead' | 'trail'): Stroke => ({
    ...strokes[look],
    ...(leg.known && { dash: [] }),
    ...(look === 'trail' && fresh && strokes.fresh),
    colour,
  })
  // Dashes stand still where the line ends, not where it is eaten.
  const before = ahead > 0 ? stretch(leg, km, leg.lengthKm).reverse() : []
  const behind = trail > 0 ? stretch(leg, 0, km) : []
  return [
    ...line(before, stroke('ahead'), 0.75 * ahead * seen),
    ...line(behind, stroke('trail'), trail * seen),
  ]
}

function drawOpen(
  { line: points, marks }: NonNullable<PlottedStep['open']>,
  opacity: number,
  { ink, paper }: Colours,
): (Line | Sign)[] {
  const [before, to] = points.slice(-2) as [Point, Point] // a line has two at least
  const sign = {
    kind: 'sign',
    drop: 0,
    heading: Math.atan2(to[1] - before[1], to[0] - before[0]),
    stroke: { ...strokes.border, colour: ink },
    opacity,
  } as const
  return [
    ...line(points, { ...strokes.open, colour: ink }, opacity),
    ...marks.map((at) => ({ ...sign, at, path: openMark, fill: paper })),
    // Its point is clear of the dot of a town there.
    { ...sign, at: to, path: 'M-13 -5L-5 0L-13 5' },
  ]
}

function drawCargo(
  cargo: CargoScene,
  aboard: boolean,
  { matrix, scale }: { readonly matrix: Matrix; readonly scale: number },
  { accent, paper }: Colours,
): Sign[] {
  const { count, drop, moved, strewn, open, opacity } = cargo
  const at = cargoAt(cargo)
  const size = stackSize(count)
  const [from, to] = [apply(matrix, at), apply(matrix, cargo.to)]
  const sign = { kind: 'sign', at, drop, opacity } as const
  const solid = {
    ...sign,
    scale: cargo.size,
    fill: open ? paper : accent,
    stroke: { colour: open ? accent : paper, width: open ? 0.4 : 1.6, dash: [] },
    halo: !open,
  } as const
  const leader = {
    ...sign,
    path: `M0 ${size.height / 2 + 2}V${stackLift - 6}`,
    stroke: { colour: accent, width: 1, dash: [] },
  }
  const stack = { ...cargo, shift: [(to[0] - from[0]) / scale, (to[1] - from[1]) / scale] } as const
  const marks: Sign =
    strewn || moved % 1
      ? // Its path is long, and not every pen asks for it.
        {
          ...solid,
          rects: markRects(stack),
          get path() {
            return marksPath(stack)
          },
        }
      : { ...solid, path: stackPath(count), lasting: size }
  return aboard && drop === -stackLift ? [leader, marks] : [marks]
}
