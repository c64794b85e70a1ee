// Names on the map of a card: which are set, and where, so that none lies on another or is cut off.
import { apply, type Matrix } from '@/components/map/1-plot/camera'
import { middleOf } from '@/components/map/1-plot/leg'
import type { PlottedLabel } from '@/components/map/1-plot/plotted'
import { cargoLabelDrop, stackSize } from '@/components/map/2-scene/marks'
import { type Advances, sansSemibold, serifSemibold } from '@/data/check/advances'
import type { LabelKind } from '@/data/label'
import type { LabelId } from '@/data/labels'
import type { MapLayout } from './layout'
import { plot } from './plotted'
import type { Rect } from './rect'
import { widthEm } from './text'

type Style = LabelKind | 'cargo' | 'border'
export type Side = 'centre' | 'right' | 'left' | 'above' | 'below' | 'corner'

/** A name's box in card px, from the map's top left corner. */
export interface Name extends Rect {
  readonly id: string
  readonly style: Style
  readonly side: Side
  readonly lines: readonly string[]
  readonly sizePx: number
  readonly letterPx: number
  /** Where the dot of a town stands. */
  readonly dot: { readonly x: number; readonly y: number; readonly r: number } | null
}

/** Sizes in CSS px of the page's map, as in the stylesheet; `spaced` is letter-spacing in em, `dot` a radius. */
const looks: Record<Style, { px: number; advances: Advances; spaced?: number; dot?: number }> = {
  town: { px: 13, advances: sansSemibold, dot: 3.5 },
  minor: { px: 12, advances: sansSemibold, dot: 2.5 },
  country: { px: 11.5, advances: sansSemibold, spaced: 0.14 },
  water: { px: 14, advances: serifSemibold }, // wider than the italic at every letter, as a test says
  note: { px: 11.5, advances: sansSemibold },
  cargo: { px: 13, advances: sansSemibold },
  border: { px: 12.5, advances: sansSemibold },
}

/** Where two names would collide, the earlier kind stays. */
const ranks: readonly Style[] = ['town', 'country', 'note', 'water', 'minor']
const lineHeight = 1.2

/** The names of a layout's scene. `matrix` leads from sheet km to CSS px of the page's map. */
export function namesOf(layout: MapLayout, matrix: Matrix): Name[] {
  const { scene } = layout
  const area = areaOf(layout)
  const stack = stackOf(layout, matrix)
  const names = extras(layout, matrix).map(({ id, text, style, at, side }) =>
    keepInside(nameAt(id, text, style, side, at, layout), area),
  )
  const covered: Rect[] = [...names, ...(stack ? [stack] : [])]
  const taken: Rect[] = [...covered, ...obstacles(layout, matrix)]
  const ranked = [...plot.labels]
    .filter(({ id }) => scene.veil < 0.5 && scene.labels.get(id as LabelId)) // the plot's labels are those of labels.ts
    .sort((a, b) => ranks.indexOf(a.kind as Style) - ranks.indexOf(b.kind as Style))
  for (const label of ranked) {
    const name = placesFor(label, layout, matrix)
      .map((name) => (name.side === 'above' || name.side === 'below' ? keepInside(name, area) : name))
      .find((name) => inside(name, area) && !taken.some((other) => overlap(other, name)))
    if (!name || (name.dot && covered.some((other) => overlap(other, dotBox(name))))) continue
    taken.push(bounds(name))
    covered.push(name)
    names.push(name)
  }
  return names
}

/** Where a name may stand, the best first: on the side that the story asks for, on another, further off. */
function placesFor({ id, text, kind, side, at }: PlottedLabel, layout: MapLayout, matrix: Matrix): Name[] {
  const point = apply(matrix, at)
  return [0, 10].flatMap((away) =>
    // the plot's kinds and sides are those of labels.ts
    sidesOf(side as Side).map((side) => nameAt(id, text, kind as Style, side, point, layout, away)),
  )
}

/** The side that the story asks for, then the others; a name without a dot stands where it stands. */
function sidesOf(side: Side): Side[] {
  if (side === 'centre') return [side]
  const others = (['above', 'below', 'right', 'left'] as const).filter((other) => other !== side)
  return [side, ...others]
}

function nameAt(
  id: string,
  text: string,
  style: Style,
  side: Side,
  [x, y]: readonly [number, number],
  { ratio, nameRatio }: Pick<MapLayout, 'ratio' | 'nameRatio'>,
  /** CSS px further from its place than usual, where something stands on it. */
  away = 0,
): Name {
  const { px, advances, spaced = 0, dot = 0 } = looks[style]
  const lines = (style === 'country' ? text.toUpperCase() : text).split('\n')
  const sizePx = Math.round(px * nameRatio)
  const letterPx = spaced * sizePx
  const width = Math.ceil(
    Math.max(...lines.map((line) => widthEm(line, advances) * sizePx + [...line].length * letterPx)),
  )
  const height = Math.ceil(lines.length * sizePx * lineHeight)
  const [cx, cy] = [x * ratio, y * ratio]
  const off = (dot + 4.5 + away) * nameRatio
  const left = {
    centre: -width / 2,
    above: -width / 2,
    below: -width / 2,
    right: off,
    corner: off,
    left: -off - width,
  }
  const top = {
    centre: -height / 2,
    left: -height / 2,
    right: -height / 2,
    above: -height - off * 0.55,
    below: off * 0.55,
    corner: -height,
  }
  return {
    ...{ id, style, side, lines, sizePx, letterPx, width, height },
    x: Math.round(cx + left[side]),
    y: Math.round(cy + top[side]),
    dot: dot ? { x: cx, y: cy, r: dot * nameRatio } : null,
  }
}

/** The labels of the cargo and of the computed line. */
function extras(layout: MapLayout, matrix: Matrix) {
  const { cargo, border, vehicle } = layout.scene
  const found: { id: string; text: string; style: Style; side: Side; at: [number, number] }[] = []
  if (cargo) {
    const [x, y] = apply(matrix, cargo.moved === 1 ? cargo.to : cargo.from)
    const text = plot.cargo.texts[cargo.count > plot.cargo.count ? 1 : 0]
    const usual = { id: '#cargo', text, style: 'cargo', at: [x, y + cargoLabelDrop(cargo)] } as const
    const above = nameAt(usual.id, text, usual.style, 'above', usual.at, layout)
    const below: [number, number] = [x, y + cargo.drop + stackSize(cargo.count).height / 2]
    found.push(
      !vehicle && coversTown(above, layout, matrix)
        ? { ...usual, side: 'below', at: below }
        : { ...usual, side: 'above', at: [...usual.at] },
    )
  }
  if (plot.border && border > 0) {
    const [a, b] = [apply(matrix, plot.border.from), apply(matrix, plot.border.to)]
    const text = plot.border.label
    found.push({ id: '#border', text, style: 'border', side: 'corner', at: middleOf(a, b) })
  }
  return found
}

/** Whether a name lies on the dot of a town that the scene names. */
function coversTown(name: Name, { scene, ratio }: MapLayout, matrix: Matrix): boolean {
  return plot.labels.some(({ id, kind, at }) => {
    if (kind !== 'town' || !scene.labels.has(id as LabelId)) return false // the plot's labels are those of labels.ts
    const [x, y] = apply(matrix, at)
    return overlap(name, around([x, y], { width: 10, height: 10 }, ratio))
  })
}

/** What else stands on the map besides names and marks: the strip and the vehicle. */
function obstacles({ strip, map, scene, ratio }: MapLayout, matrix: Matrix): Rect[] {
  const rects: Rect[] = []
  if (strip) rects.push({ ...strip, x: strip.x - map.x, y: strip.y - map.y })
  if (scene.vehicle) rects.push(around(apply(matrix, scene.vehicle.at), { width: 26, height: 14 }, ratio))
  return rects
}

/** The box of the stack of marks, with a little air. */
function stackOf({ scene: { cargo }, ratio }: MapLayout, matrix: Matrix): Rect | null {
  if (!cargo) return null
  const [x, y] = apply(matrix, cargo.moved === 1 ? cargo.to : cargo.from)
  const { width, height } = stackSize(cargo.count)
  return around([x, y + cargo.drop], { width: width + 4, height: height + 4 }, ratio)
}

function around(
  [x, y]: readonly [number, number],
  { width, height }: { width: number; height: number },
  ratio: number,
): Rect {
  return {
    x: (x - width / 2) * ratio,
    y: (y - height / 2) * ratio,
    width: width * ratio,
    height: height * ratio,
  }
}

/** The box of a name's dot alone. */
function dotBox({ dot }: Name): Rect {
  const { x, y, r } = dot ?? { x: 0, y: 0, r: 0 }
  return around([x, y], { width: 2 * r, height: 2 * r }, 1)
}

function areaOf({ names, map }: MapLayout): Rect {
  return { ...names, x: names.x - map.x, y: names.y - map.y }
}

/** The name moved sideways as far as it needs to stay in the area. */
function keepInside(name: Name, area: Rect): Name {
  const right = Math.max(0, area.x - name.x)
  const left = Math.max(0, name.x + name.width - area.x - area.width)
  return { ...name, x: name.x + right - left }
}

/** A name's box with its dot. */
function bounds({ dot, ...name }: Name): Rect {
  if (!dot) return name
  const x = Math.min(name.x, dot.x - dot.r)
  const y = Math.min(name.y, dot.y - dot.r)
  return {
    x,
    y,
    width: Math.max(name.x + name.width, dot.x + dot.r) - x,
    height: Math.max(name.y + name.height, dot.y + dot.r) - y,
  }
}

const inside = (name: Name, area: Rect) => {
  const { x, y, width, height } = bounds(name)
  return x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
