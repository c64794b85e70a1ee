import { inflateSync } from 'node:zlib'

/**
 * A function from a character to its advance width in em, read from a WOFF 1.0 font: its `cmap` of format 4, `head`,
 * `hhea` and `hmtx` tables, as the WOFF and OpenType specifications lay them out.
 * @throws {Error} by that function for a character that the font does not hold
 */
export function advanceOf(font: Buffer): (character: string) => number {
  const unitsPerEm = table(font, 'head').readUInt16BE(18)
  const metrics = table(font, 'hhea').readUInt16BE(34)
  const widths = table(font, 'hmtx')
  const map = characterMap(table(font, 'cmap'))
  return (character) => {
    const glyph = glyphOf(map, character.codePointAt(0) ?? 0)
    if (glyph === 0) throw new Error(`the font has no ${character}`)
    return widths.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  }
}

function table(font: Buffer, tag: string): Buffer {
  for (let i = 0; i < font.readUInt16BE(12); i += 1) {
    const entry = 44 + 20 * i
    if (font.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at))
    const bytes = font.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return packed === length ? bytes : inflateSync(bytes)
  }
  throw new Error(`the font has no table ${tag}`)
}

function characterMap(cmap: Buffer): Buffer {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(8 + 8 * i))
    if (map.readUInt16BE(0) === 4) return map
  }
  throw new Error('the font has no character map of format 4')
}

function glyphOf(map: Buffer, code: number): number {
  const segments = map.readUInt16BE(6) / 2
  const [ends, starts] = [14, 16 + 2 * segments]
  for (let i = 0; i < segments; i += 1) {
    if (code > map.readUInt16BE(ends + 2 * i)) continue
    const start = map.readUInt16BE(starts + 2 * i)
    if (code < start) return 0
    const delta = map.readUInt16BE(starts + 2 * segments + 2 * i)
    const rangeAt = starts + 4 * segments + 2 * i
    const range = map.readUInt16BE(rangeAt)
    const glyph = range === 0 ? code : map.readUInt16BE(rangeAt + range + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
