import { convert } from 'fontverter'
import { Blob, Face } from 'harfbuzzjs'

/** The letters that a font holds. Takes any format of a font for the web. */
export async function charactersOf(font: Uint8Array): Promise<Set<string>> {
  const face = new Face(new Blob(await convert(Buffer.from(font), 'sfnt')))
  return new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)))
}
