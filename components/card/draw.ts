import { Resvg, ready, satori } from '@vercel/og/parts'
import { type Drawing, families } from './Card'
import fonts from './fonts/fonts.json'
import { pngOf } from './png'
import { turn } from './queue'

/**
 * A drawing as a PNG. Others have their turn after each part of the work.
 * @throws {Error} for a letter that no font of the cards has, and whatever the drawing library throws
 */
export async function drawPng(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const { widthPx: width, heightPx: height, tree } = drawing
  await ready
  const laidOut = await satori(tree, { width, height, fonts: loadFonts(), loadAdditionalAsset })
  await turn()
  const pixels = pixelsOf(onGround(laidOut, drawing.ground), width)
  await turn()
  return pngOf(pixels, width, height)
}

async function loadAdditionalAsset(_script: string, letters: string): Promise<never> {
  throw new Error(`no font of the cards has “${letters}”: see components/card/fonts/cut.ts`)
}

/** The SVG document that satori made of a tree, with shapes under what it laid out. */
function onGround(svg: string, ground: string): string {
  const start = svg.indexOf('>') + 1
  return svg.slice(0, start) + ground + svg.slice(start)
}

function pixelsOf(svg: string, width: number): Uint8Array {
  const document = new Resvg(svg, { fitTo: { mode: 'width', value: width } })
  const image = document.render()
  try {
    return image.pixels
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
