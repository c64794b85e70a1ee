import { apply, type Camera, type Matrix } from '@/components/map/1-plot/camera'
import { middleOf, type Point } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { around, type Rect } from '@/components/map/1-plot/rect'
import { cargoLabelDrop, stackSize } from '@/components/map/2-scene/marks'
import { cargoAt } from '@/components/map/2-scene/rest-state'
import type { Scene } from '@/components/map/2-scene/scene'
import type { LabelId } from '@/data/labels'
import type { RiverCourse } from '@/data/sheet/water/water'

type RiverId = `~${string}`

/** The id of a river's name, which comes with its course and not with the page. */
export const riverId = (name: string): RiverId => `~${name}`

/** A name or a number on the map, before it is set. */
export interface Name {
  /** That of a label; `#cargo` and `#border` are the marks' and the computed line's. */
  readonly id: LabelId | RiverId | '#cargo' | '#border'
  readonly kind: string
  readonly text: string
  /** The side of its anchor on which the text stands. */
  readonly side: string
  /** Its anchor, in CSS px. */
  readonly at: readonly [x: number, y: number]
  readonly opacity: number
  /** A line leads from its text to its anchor. */
  readonly leader?: true | undefined
  /** Degrees, clockwise, by which the text is turned around its anchor. */
  readonly turn?: number
}

/** How far north of the middle, in CSS px, a name has room, and over how many km of its way it fades. */
const roomPx = 80
const fadingKm = 100

/**
 * The names that a scene calls for, those that matter most first. `matrix` leads from sheet km to CSS px; `scale` is the
 * viewport's.
 */
export function drawNames(scene: Scene, plot: Plot, matrix: Matrix, scale = 1): Name[] {
  const names: (Name | null)[] = [cargoName(scene, plot, matrix, scale), borderName(scene, plot, matrix)]
  for (const label of plot.labels) {
    const { id, kind, text, side, leader } = label
    const shown = scene.labels.get(id)
    if (!shown) continue
    const { at, share } = placeOf(label, scene.camera, plot.apexY, scale)
    const opacity = shown * share
    if (opacity > 0) names.push({ id, kind, text, side, leader, at: apply(matrix, at), opacity })
  }
  return names.filter((name) => name !== null)
}

/** The scale (km per CSS px of a phone) below which a river of a rank has its name. */
const namedFrom: Readonly<Record<number, number>> = { 1: 6, 2: 3.4, 3: 1.4 }

/**
 * The names of the rivers that a scale bears, along their courses: they come after all that a scene calls for. Each is there
 * in full or not at all: a view may rest at any scale, and a faint name cannot be read.
 */
export function drawRiverNames(
  rivers: readonly Pick<RiverCourse, 'name' | 'rank' | 'names'>[],
  { camera, scrim }: Pick<Scene, 'camera' | 'scrim'>,
  plot: Pick<Plot, 'apexY'>,
  matrix: Matrix,
  scale = 1,
): Name[] {
  const sheetTurn = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI
  return rivers.flatMap(({ name, rank, names }) => {
    const [first] = names
    if (!first || camera.kmPerPx * scale > (namedFrom[rank] ?? 0) || scrim === 1) return []
    const [x, y, degrees] = placeOf({ at: first, along: names }, camera, plot.apexY, scale).at
    const looks = { kind: 'river', side: 'above', turn: upright(degrees + sheetTurn), opacity: 1 - scrim }
    return [{ id: riverId(name), text: name, at: apply(matrix, [x, y]), ...looks }]
  })
}

/** The same direction of a line, -90 to 90 degrees. */
const upright = (degrees: number) => ((((degrees + 90) % 180) + 180) % 180) - 90

/** Where a name stands, and how much (0..1) of it is seen: on its way from one of its places to the next it is not. */
function placeOf<At extends Point | RiverCourse['names'][number]>(
  { at, along }: { readonly at: At; readonly along?: readonly At[] | undefined },
  { x, y, kmPerPx }: Camera,
  apexY: number,
  scale: number,
): { at: At; share: number } {
  if (!along) return { at, share: 1 }
  // North of the middle, where the vehicle and its cargo stand: towards the apex.
  const north = (roomPx * scale * kmPerPx) / Math.hypot(x, y - apexY)
  const [roomX, roomY] = [x - north * x, y - north * (y - apexY)]
  const places = along.map((at) => ({ at, km: Math.hypot(at[0] - roomX, at[1] - roomY) }))
  const [nearest, next] = places.sort((a, b) => a.km - b.km)
  if (!nearest || !next) return { at, share: 1 }
  return { at: nearest.at, share: Math.min(1, (next.km - nearest.km) / fadingKm) }
}

function cargoName({ cargo }: Scene, plot: Plot, matrix: Matrix, scale: number): Name | null {
  if (!cargo) return null
  const { count, grown, texts } = plot.cargo
  // While marks go, gather or grow in number, no number would be true.
  if (cargo.moved % 1 > 0 || cargo.strewn > 0 || cargo.opacity === 0) return null
  if (cargo.count > count && cargo.count < grown) return null
  const [x, y] = apply(matrix, cargoAt(cargo))
  return {
    id: '#cargo',
    kind: 'cargo',
    side: 'above',
    text: cargo.open ?? texts[cargo.count > count ? 1 : 0],
    at: [x, y + cargoLabelDrop(cargo) * scale],
    opacity: cargo.opacity,
  }
}

function borderName({ border }: Scene, plot: Plot, matrix: Matrix): Name | null {
  if (!plot.border || border === 0) return null
  const { from, to, label: text } = plot.border
  const at = apply(matrix, middleOf(from, to))
  return { id: '#border', kind: 'border', side: 'corner', text, at, opacity: border }
}

/** The boxes in CSS px of the stack of marks and of the line that leads up to it, which names keep clear of; `scale` as for names. */
export function stackBoxes({ cargo }: Scene, matrix: Matrix, scale = 1): Rect[] {
  if (!cargo) return []
  const [x, y] = apply(matrix, cargoAt(cargo))
  const { width, height } = stackSize(cargo.count)
  const size = scale * cargo.size
  const drop = cargo.drop * scale
  return [
    around([x, y + drop], { width: width * size, height: height * size }),
    around([x, y + 0.6 * drop], { width: 0, height: Math.max(0, -0.8 * drop) }),
  ]
}
