import { Resvg, ready, satori } from '@vercel/og/parts'
import type { Drawing, PlacedTree } from './Card'
import fonts from './fonts/fonts.json'
import { turn } from './queue'
import { families } from './styles'

/**
 * A drawing as a PNG. Others have their turn after each part of the work.
 * @throws {Error} for a letter that no font of the cards has, and whatever the drawing library throws
 */
export async function drawPng(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const { widthPx: width, heightPx: height } = drawing
  await ready
  const names: string[] = []
  for (const name of drawing.names)
    names.push(`<g transform="translate(${name.x} ${name.y})">${await shapesOfName(name)}</g>`)
  const texts = await shapesOf(drawing)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing.ground}${names.join('')}${texts}</svg>`
  await turn()
  return pngOf(svg, width)
}

/** Names that were laid out before. There are only so many, and each is about 1 kB. */
const knownNames = new Map<string, string>()

async function shapesOfName(name: PlacedTree): Promise<string> {
  const key = JSON.stringify([name.tree.props, name.widthPx, name.heightPx])
  const shapes = knownNames.get(key) ?? (await shapesOf(name))
  knownNames.set(key, shapes)
  return shapes
}

/** What satori makes of a tree, as the shapes of an SVG document. */
async function shapesOf({ tree, widthPx, heightPx }: Omit<PlacedTree, 'x' | 'y'>): Promise<string> {
  const options = { width: widthPx, height: heightPx, fonts: loadFonts(), loadAdditionalAsset }
  const svg = await satori(tree, options)
  // No shape of a card is masked, yet satori makes a mask for each.
  return svg.slice(svg.indexOf('>') + 1, -'</svg>'.length).replaceAll(/<mask .*?<\/mask>/g, '')
}

async function loadAdditionalAsset(_script: string, letters: string): Promise<never> {
  throw new Error(`no font of the cards has “${letters}”: run "npm run fonts"`)
}

/** By the drawing library's own encoder: a palette (see .ci/draw-cards.ts) would take longer than all else of a card. */
function pngOf(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const document = new Resvg(svg, { fitTo: { mode: 'width', value: width } })
  const image = document.render()
  try {
    return image.asPng()
  } finally {
    image.free()
    document.free()
  }
}

type Font = Parameters<typeof satori>[1]['fonts'][number]

let loaded: Font[] | undefined

function loadFonts(): Font[] {
  loaded ??= [
    { name: families.serif, weight: 600, style: 'normal', data: bytesOf(fonts.serif) },
    { name: families.serif, weight: 400, style: 'italic', data: bytesOf(fonts.italic) },
    { name: families.sans, weight: 500, style: 'normal', data: bytesOf(fonts.sans) },
  ]
  return loaded
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
