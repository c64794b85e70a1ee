import { type Camera, overlaps, type Viewport } from '@/components/map/1-plot/camera'
import { countries, type Layer, type Level, levelsFor, type Sheet } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import type { Box, Land } from '@/data/sheet/level'
import type { Flood, Ground } from './items'
import type { Look } from './look'

/** The tone of each land: the story's three countries are told apart, by colour-blind readers too. */
export const tones: Readonly<Record<Land, keyof Look['colours']>> = {
  RUS: 'rus',
  UKR: 'ukr',
  PRK: 'prk',
  IRN: 'land',
  rest: 'land',
}

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
  { camera, veil, tint }: { readonly camera: Camera } & Pick<Scene, 'veil' | 'tint'>,
  sheet: Sheet<Shape>,
  { viewport, box, look }: View,
): (Flood | Ground<Shape>)[] {
  const { sea, paper } = look.colours
  const need = levelsFor(camera, viewport)
  const fine = need.fineness > 0 ? sheet[need.fine] : undefined
  const ground = sheet[need.ground] ?? sheet.wide ?? sheet.coarse
  const level = (level: Level<Shape>, opacity: number) => drawLevel(level, { box, look, tint, opacity })

  const items: (Flood | Ground<Shape>)[] = [{ kind: 'flood', fill: sea, opacity: 1 }]
  if (ground && !(fine && need.fineness === 1 && covers(fine.box, box))) items.push(level(ground, 1))
  if (fine) {
    items.push({ kind: 'flood', fill: sea, opacity: need.fineness, box: fine.box })
    items.push(level(fine, need.fineness))
  }
  if (veil > 0) items.push({ kind: 'flood', fill: paper, opacity: veil })
  return items
}

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
    return { shapes: shapesOf(layer), fill, opacity: opacity * strength }
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
