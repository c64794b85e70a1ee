import { Resvg, ready, satori } from '@vercel/og/parts'
import type { Block, Drawing } from './Card'
import fonts from './fonts/fonts.json'
import { Kept } from './kept'
import { pngOf } from './png'
import { turn } from './queue'
import { families } from './styles'

/**
 * A drawing as a PNG. Others have their turn after each part of the work.
 * @throws {Error} for a letter that no font of the cards has, and whatever the drawing library throws
 */
export async function drawPng(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const { widthPx: width, heightPx: height } = drawing
  await ready
  const shapes: string[] = []
  for (const [i, block] of drawing.blocks.entries()) {
    // Satori's names for what a block refers to are the same in every block.
    const own = (await shapesOf(block)).replaceAll('satori_', `b${i}_`)
    shapes.push(`<g transform="translate(${block.x} ${block.y})">${own}</g>`)
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing.ground}${shapes.join('')}</svg>`
  await turn()
  return rendered(svg, width, height)
}

/** The shapes of blocks that were laid out before. */
const known = new Kept<string>(2_000_000)

/** What satori makes of a block, as the shapes of an SVG document. */
async function shapesOf({ tree, widthPx, heightPx }: Block): Promise<string> {
  const key = JSON.stringify([tree.props, widthPx, heightPx])
  const before = known.get(key)
  if (before !== undefined) return before
  const options = { width: widthPx, height: heightPx, fonts: loadFonts(), loadAdditionalAsset }
  const svg = await satori(tree, options)
  // No shape of a card is masked, yet satori makes a mask for each.
  const shapes = svg.slice(svg.indexOf('>') + 1, -'</svg>'.length).replaceAll(/<mask .*?<\/mask>/g, '')
  known.set(key, shapes)
  return shapes
}

async function loadAdditionalAsset(_script: string, letters: string): Promise<never> {
  throw new Error(`no font of the cards has “${letters}”: run "npm run fonts"`)
}

function rendered(svg: string, width: number, height: number): Uint8Array<ArrayBuffer> {
  const document = new Resvg(svg, { fitTo: { mode: 'width', value: width } })
  const image = document.render()
  try {
    return pngOf(image.pixels, width, height)
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
