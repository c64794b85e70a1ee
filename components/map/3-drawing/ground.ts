import { type Camera, overlaps, type Viewport } from '@/components/map/1-plot/camera'
import {
  countries,
  type Layer,
  type Level,
  levelsFor,
  reliefAt,
  type Sheet,
} from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import type { Box, Land } from '@/data/sheet/level'
import type { Flood, Ground, Shade } from './items'
import type { Look } from './look'
import { drawDepths, drawRivers } from './water'

/** The tone of each land: the story's three countries are told apart, by colour-blind readers too. */
export const tones: Readonly<Record<Land, keyof Look['colours']>> = {
  RUS: 'rus',
  UKR: 'ukr',
  PRK: 'prk',
  IRN: 'land',
  rest: 'land',
}

type GroundItem<Shape> = Flood | Ground<Shape> | Shade<Shape>

interface View {
  readonly viewport: Viewport
  /** The box of the sheet (km) that is seen; what lies outside is left out. */
  readonly box: Box
  readonly look: Look
}

/**
 * Sea, land, lakes, shores and borders, from those levels of the sheet that there are. Where the level that the camera
 * asks for is not there, a coarser one is drawn.
 */
export function drawGround<Shape>(
  { camera, scrim, tint }: { readonly camera: Camera } & Pick<Scene, 'scrim' | 'tint'>,
  sheet: Sheet<Shape>,
  { viewport, box, look }: View,
): GroundItem<Shape>[] {
  const { sea, paper } = look.colours
  const need = levelsFor(camera, viewport)
  const fine = need.fineness > 0 ? sheet[need.fine] : undefined
  const ground = groundLevels(need, sheet)
  const level = (level: Level<Shape>, opacity: number) => drawLevel(level, { box, look, tint, opacity })

  const rivers = (opacity: number) => drawRivers(sheet.water, camera, { box, look, opacity })
  const depths = (opacity: number, clip?: Box) => drawDepths(sheet.water, look, opacity, clip)

  const items: GroundItem<Shape>[] = [{ kind: 'flood', fill: sea, opacity: 1 }]
  if (ground.length > 0 && !(fine && need.fineness === 1 && covers(fine.box, box))) {
    const shade = shadeOf(sheet, camera, (1 - need.fineness) * (look.reliefOpacity ?? 0))
    const drawn = ground.map((part) => level(part, 1))
    items.push(...depths(1), ...over(drawn, [...shade, ...rivers(1)]))
  }
  if (fine) {
    // A clip that cuts nothing off costs a card more than all that is drawn in it.
    const clip = covers(fine.box, box) ? undefined : fine.box
    items.push({ kind: 'flood', fill: sea, opacity: need.fineness, box: fine.box })
    const drawn = [level(fine, need.fineness)]
    items.push(...depths(need.fineness, clip), ...over(drawn, rivers(need.fineness)))
  }
  if (scrim > 0) items.push({ kind: 'flood', fill: paper, opacity: scrim })
  return items
}

function shadeOf<Shape>({ relief }: Sheet<Shape>, camera: Camera, share: number): Shade<Shape>[] {
  const opacity = (relief?.strength ?? 0) * reliefAt(camera) * share
  return relief && opacity > 0 ? [{ kind: 'shade', image: relief.image, box: relief.box, opacity }] : []
}

/**
 * The levels that together make a view's ground: the columns along the railway that there are take the place of pieces of
 * the wide level, whose pieces end where columns do. Until that has come they lie on the coarse one.
 */
function groundLevels<Shape>(
  { ground: id, large }: ReturnType<typeof levelsFor>,
  { coarse, wide, corridor = [] }: Sheet<Shape>,
): readonly Level<Shape>[] {
  const plain = id === 'coarse' && !large ? (coarse ?? wide) : (wide ?? coarse)
  const along = id === 'corridor' ? corridor : []
  if (!plain) return along
  const pieces = plain.pieces.filter(
    ({ box }) => plain === coarse || !along.some((column) => overlaps(column.box, box)),
  )
  return [{ ...plain, pieces }, ...along]
}

/** Levels with relief and rivers on their land, under lakes, shores and borders. */
function over<Shape>(
  grounds: readonly Ground<Shape>[],
  onLand: readonly GroundItem<Shape>[],
): GroundItem<Shape>[] {
  if (onLand.length === 0) return [...grounds]
  const layers = (from: number, to?: number) =>
    grounds.map((ground) => ({ ...ground, layers: ground.layers.slice(from, to) }))
  return [...layers(0, -overLand.length), ...onLand, ...layers(-overLand.length)]
}

/** What a level draws last, over its land. */
const overLand = ['lakes', 'coast', 'borders'] as const

function drawLevel<Shape>(
  { unitKm, pieces }: Level<Shape>,
  {
    box,
    look: { colours, hairlinePx },
    tint,
    opacity,
  }: Pick<View, 'box' | 'look'> & { tint: Scene['tint']; opacity: number },
): Ground<Shape> {
  const seen = pieces.filter((piece) => overlaps(piece.box, box))
  const shapesOf = (layer: Layer) => seen.flatMap(({ [layer]: shape }) => shape || [])
  const fill = (layer: Layer, fill: string, strength = 1) => {
    return { shapes: shapesOf(layer), fill, lined: true as const, opacity: opacity * strength }
  }
  const stroke = (layer: Layer, colour: string) => {
    return { shapes: shapesOf(layer), stroke: { colour, width: hairlinePx, dash: [] }, opacity }
  }
  const land = (country: Land) => {
    const strength = tint[country] ?? 0
    const plain = fill(country, colours[tones[country]])
    const tinted = strength > 0 ? [fill(country, colours.tint, strength)] : []
    return strength < 1 ? [plain, ...tinted] : tinted
  }
  return {
    kind: 'ground',
    unitKm,
    layers: [
      ...countries.flatMap(land),
      fill('lakes', colours.sea),
      stroke('coast', colours.coast),
      stroke('borders', colours.border),
    ],
  }
}

const covers = (a: Box, b: Box) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3]
