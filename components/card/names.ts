// Names on the map of a card: where each may stand, and in what size.
import { apply, type Matrix } from '@/components/map/1-plot/camera'
import { around, overlap, type Rect, sideways } from '@/components/map/1-plot/rect'
import { stackSize } from '@/components/map/2-scene/marks'
import { type Name as DrawnName, drawNames, stackBoxes } from '@/components/map/3-drawing/names'
import { placeLabels } from '@/components/map/3-drawing/place-labels'
import { type Advances, sansSemibold, serifSemibold } from '@/data/check/advances'
import type { LabelKind } from '@/data/label'
import type { MapLayout } from './layout'
import { plot } from './plotted'
import { widthEm } from './text'

type Style = LabelKind | 'cargo' | 'border'
type Side = 'centre' | 'right' | 'left' | 'above' | 'below' | 'corner'

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
  /** Where a line leads to its place. */
  readonly leader: { readonly x: number; readonly y0: number; readonly y1: number } | null
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

const lineHeight = 1.2

/** How much further off a text stands that a line leads from, in CSS px of the page's map. */
const leaderPx = 46

/** The names of a layout's scene. `matrix` leads from sheet km to CSS px of the page's map. */
export function namesOf(layout: MapLayout, matrix: Matrix): Name[] {
  const { scene, ratio, strip, map, names, calendar } = layout
  const area = { ...names, x: names.x - map.x, y: names.y - map.y }
  const stack = stackBoxes(scene, matrix).map((box) => enlarged(box, ratio, 2))
  const obstacles = [...stack]
  if (strip) obstacles.push({ ...strip, x: strip.x - map.x, y: strip.y - map.y })
  if (scene.vehicle)
    obstacles.push(enlarged(around(apply(matrix, scene.vehicle.at), { width: 26, height: 14 }), ratio))
  const candidates = drawNames(scene, plot, matrix)
    .filter(({ opacity }) => opacity > 0.5)
    // A line to a place that lies under the dates' paper would lead nowhere.
    .filter(({ leader, at }) => !leader || !calendar || map.y + at[1] * ratio > calendar.end)
    .map((name) => {
      const set = name.id === '#cargo' ? cargoPlaces(name, layout, matrix) : placesFor(name, layout)
      const places = set.map((place) =>
        slides(place) ? { ...place, x: place.x + sideways(place, area) } : place,
      )
      // Without what the marks stand for, a card would be a riddle.
      return {
        places,
        dot: dotBox(places[0]),
        ...(name.id.startsWith('#') && { area: { ...map, x: 0, y: 0 } }),
      }
    })
    .filter(({ dot }) => !dot || !stack.some((box) => overlap(box, dot)))
  return placeLabels(candidates, obstacles, area).flatMap(
    ({ candidate, place }) => candidate.places[place] ?? [],
  )
}

/** Where a name may stand, the best first: on the side that the story asks for, on another, further off. */
function placesFor(name: DrawnName, layout: MapLayout): Name[] {
  if (name.id === '#border') return [nameAt(name, layout)]
  if (name.leader) return [nameAt(name, layout, leaderPx)]
  return [0, 10].flatMap(
    (away) => sidesOf(name.side as Side).map((side) => nameAt({ ...name, side }, layout, away)), // sides are those of labels.ts
  )
}

/** The side that the story asks for, then the others; a name without a dot stands where it stands. */
function sidesOf(side: Side): Side[] {
  if (side === 'centre') return [side]
  const others = (['above', 'below', 'right', 'left'] as const).filter((other) => other !== side)
  return [side, ...others]
}

/** Above the marks, or below those that hang; beside the strip if that is in the way; on the other side of a town in the way. */
function cargoPlaces(name: DrawnName, layout: MapLayout, matrix: Matrix): Name[] {
  const above = nameAt(name, layout)
  const { cargo, vehicle } = layout.scene
  if (vehicle || !cargo || !coversTown(above, layout, matrix)) {
    const { strip, map } = layout
    return strip ? [above, { ...above, x: strip.x - map.x - above.width - above.sizePx / 2 }] : [above]
  }
  const [x, y] = name.at
  const { height } = stackSize(cargo.count)
  const bottom = y + (cargo.drop > 0 ? -22 : height)
  return [nameAt({ ...name, side: 'below', at: [x, bottom] }, layout)]
}

function nameAt(
  { id, text, kind, side: asked, leader, at: [x, y] }: DrawnName,
  { ratio, nameRatio }: Pick<MapLayout, 'ratio' | 'nameRatio'>,
  /** CSS px further from its place than usual, where something stands on it. */
  away = 0,
): Name {
  const [style, side] = [kind as Style, asked as Side] // those of labels.ts, and of the marks and the line
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
    ...{ centre: -width / 2, above: -width / 2, below: -width / 2 },
    ...{ right: off, corner: off, left: -off - width },
  }
  const top = {
    ...{ centre: -height / 2, corner: -height },
    // The first line is level with the place.
    ...{ left: (-sizePx * lineHeight) / 2, right: (-sizePx * lineHeight) / 2 },
    ...{ above: -height - off * 0.55, below: off * 0.55 },
  }
  return {
    ...{ id, style, side, lines, sizePx, letterPx, width, height },
    x: Math.round(cx + left[side]),
    y: Math.round(cy + top[side]),
    dot: dot ? { x: cx, y: cy, r: dot * nameRatio } : null,
    leader: leader ? { x: cx, y0: cy, y1: cy + (side === 'above' ? -1 : 1) * off * 0.55 } : null,
  }
}

/** Whether a name lies on the dot of a town that the scene names. */
function coversTown(name: Name, { scene, ratio }: MapLayout, matrix: Matrix): boolean {
  const towns = drawNames(scene, plot, matrix).filter(({ kind }) => kind === 'town')
  return towns.some(({ at }) => overlap(name, enlarged(around(at, { width: 10, height: 10 }), ratio)))
}

/** A box in CSS px of the page's map, with some of them around it, in card px. */
function enlarged({ x, y, width, height }: Rect, ratio: number, air = 0): Rect {
  return {
    x: (x - air) * ratio,
    y: (y - air) * ratio,
    width: (width + 2 * air) * ratio,
    height: (height + 2 * air) * ratio,
  }
}

function dotBox(name: Name | undefined): Rect | undefined {
  const { dot } = name ?? {}
  return dot ? around([dot.x, dot.y], { width: 2 * dot.r, height: 2 * dot.r }) : undefined
}

/** Whether a name may be moved sideways to stay in its area. */
const slides = ({ id, side }: Name) => id.startsWith('#') || side === 'above' || side === 'below'
