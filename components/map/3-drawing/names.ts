import { apply, type Camera, type Matrix } from '@/components/map/1-plot/camera'
import { middleOf, type Point } from '@/components/map/1-plot/leg'
import type { Plot, PlottedLabel } from '@/components/map/1-plot/plotted'
import { around, type Rect } from '@/components/map/1-plot/rect'
import { cargoLabelDrop, stackSize } from '@/components/map/2-scene/marks'
import { cargoAt } from '@/components/map/2-scene/rest-state'
import type { Scene } from '@/components/map/2-scene/scene'
import type { LabelId } from '@/data/labels'

/** A name or a number on the map, before it is set. */
export interface Name {
  /** That of a label; `#cargo` and `#border` are the marks' and the computed line's. */
  readonly id: LabelId | '#cargo' | '#border'
  readonly kind: string
  readonly text: string
  /** The side of its anchor on which the text stands. */
  readonly side: string
  /** Its anchor, in CSS px. */
  readonly at: readonly [x: number, y: number]
  readonly opacity: number
  /** A line leads from its text to its anchor. */
  readonly leader?: true | undefined
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
    const shown = (scene.labels.get(id) ?? 0) * (1 - scene.veil)
    if (shown === 0) continue
    const { at, share } = placeOf(label, scene.camera, plot.apexY, scale)
    const opacity = shown * share
    if (opacity > 0) names.push({ id, kind, text, side, leader, at: apply(matrix, at), opacity })
  }
  return names.filter((name) => name !== null)
}

/** Where a name stands, and how much (0..1) of it is seen: on its way from one of its places to the next it is not. */
function placeOf(
  { at, along }: PlottedLabel,
  { x, y, kmPerPx }: Camera,
  apexY: number,
  scale: number,
): { at: Point; share: number } {
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
  const stacked = Math.max(0, 1 - 3 * cargo.strewn)
  // While marks go, gather or grow in number, no number would be true.
  if (cargo.moved % 1 > 0 || stacked * cargo.opacity === 0) return null
  if (cargo.count > count && cargo.count < grown) return null
  const [x, y] = apply(matrix, cargoAt(cargo))
  return {
    id: '#cargo',
    kind: 'cargo',
    side: 'above',
    text: texts[cargo.count > count ? 1 : 0],
    at: [x, y + cargoLabelDrop(cargo) * scale],
    opacity: cargo.opacity * stacked,
  }
}

function borderName({ border }: Scene, plot: Plot, matrix: Matrix): Name | null {
  if (!plot.border || border === 0) return null
  const { from, to, label: text } = plot.border
  const at = apply(matrix, middleOf(from, to))
  return { id: '#border', kind: 'border', side: 'corner', text, at, opacity: border }
}

/** The box of the stack of marks in CSS px, which names keep clear of; `scale` as for names. */
export function stackBoxes({ cargo }: Scene, matrix: Matrix, scale = 1): Rect[] {
  if (!cargo) return []
  const [x, y] = apply(matrix, cargoAt(cargo))
  const { width, height } = stackSize(cargo.count)
  return [around([x, y + cargo.drop * scale], { width: width * scale, height: height * scale })]
}
