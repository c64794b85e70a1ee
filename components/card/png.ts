// A card has some hundreds of colours, of which most are mixtures at an edge. 256 of them are hard to tell from all, and make
// a file of less than half the size in less time than the drawing library's own encoder takes.
import { deflate } from 'pako/browser/deflate'

interface Colours {
  /** Each colour once, as a pixel's four bytes read with the lowest first. */
  readonly colours: readonly number[]
  /** How many pixels have it. */
  readonly counts: readonly number[]
  /** Where in the picture another colour begins, counted in pixels, and which; every line begins one. */
  readonly starts: readonly number[]
  readonly indices: readonly number[]
}

const most = 256

/** Lines of one colour are what a map has most of; to look for other repetitions takes twice the time. */
const packRuns = (lines: Uint8Array) => deflate(lines, { strategy: 3 }) // zlib's Z_RLE

/** Opaque pixels of four bytes each as a PNG with a palette; `pack` makes a zlib stream. */
export function pngOf(
  pixels: Uint8Array,
  width: number,
  height: number,
  pack: (lines: Uint8Array) => Uint8Array = packRuns,
): Uint8Array<ArrayBuffer> {
  const all = coloursOf(pixels, width)
  const { palette, places } = paletteOf(all)
  const lines = linesOf(all, places, width, height)
  const size = new DataView(new ArrayBuffer(8))
  size.setUint32(0, width)
  size.setUint32(4, height)
  return joined([
    signature,
    chunk('IHDR', [...new Uint8Array(size.buffer), 8, 3, 0, 0, 0]), // eight bits, a palette
    chunk(
      'PLTE',
      palette.flatMap((at) => [at & 255, (at >> 8) & 255, (at >> 16) & 255]),
    ),
    chunk('IDAT', pack(lines)),
    chunk('IEND', []),
  ])
}

/** The places of all pixels' colours; each line begins with a zero, which says that it is as it is. */
function linesOf(
  { starts, indices }: Colours,
  places: Uint8Array,
  width: number,
  height: number,
): Uint8Array {
  const lines = new Uint8Array((width + 1) * height)
  for (let i = 0; i < starts.length; i += 1) {
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? width * height]
    const shift = 1 + ((start / width) | 0)
    lines.fill(places[indices[i] ?? 0] ?? 0, start + shift, end + shift)
  }
  return lines
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/** A part of a PNG: its length, name, content and checksum. */
function chunk(name: string, content: ArrayLike<number>): Uint8Array {
  const part = new Uint8Array(content.length + 12)
  part.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  )
  part.set(content, 8)
  const view = new DataView(part.buffer)
  view.setUint32(0, content.length)
  view.setUint32(content.length + 8, checksum(part.subarray(4, -4)))
  return part
}

/** CRC-32 of each byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function coloursOf(pixels: Uint8Array, width: number): Colours {
  const values = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)
  const numbers = new Map<number, number>()
  const [counts, starts, indices]: [number[], number[], number[]] = [[], [], []]
  for (let i = 0, start = 0; i < values.length; start = i) {
    const value = values[i] ?? 0
    const lineEnd = i - (i % width) + width
    do i += 1
    while (i < lineEnd && values[i] === value)
    const index = numbers.get(value) ?? numbers.size
    if (index === numbers.size) {
      numbers.set(value, index)
      counts.push(0)
    }
    counts[index] = (counts[index] ?? 0) + i - start
    starts.push(start)
    indices.push(index)
  }
  return { colours: [...numbers.keys()], counts, starts, indices }
}

interface Palette {
  readonly palette: readonly number[]
  /** For each colour of a picture its place in the palette. */
  readonly places: Uint8Array
}

function paletteOf(all: Colours): Palette {
  if (all.colours.length <= most) return search(all)
  const { groups, members } = grouped(all)
  const { palette, places } = search(groups)
  return { palette, places: Uint8Array.from(members, (group) => places[group] ?? 0) }
}

interface Counted extends Pick<Colours, 'colours' | 'counts'> {}

/**
 * Colours that are equal but for the last two bits of red, green and blue as one each: the one that most pixels have. The search
 * takes as long as there are colours. And for each colour the number of its group.
 */
function grouped({ colours, counts }: Counted): { groups: Counted; members: number[] } {
  const numbers = new Map<number, number>()
  const sums: number[] = []
  const leaders: number[] = []
  const members = colours.map((colour, i) => {
    const near = colour & 0xfcfcfc
    const group = numbers.get(near) ?? numbers.size
    numbers.set(near, group)
    const count = counts[i] ?? 0
    sums[group] = (sums[group] ?? 0) + count
    if (count > (counts[leaders[group] ?? -1] ?? 0)) leaders[group] = i
    return group
  })
  return { groups: { colours: leaders.map((i) => colours[i] ?? 0), counts: sums }, members }
}

/**
 * The colours to keep, and for each of all its place among them. The next to be kept is always the one that does worst so
 * far, by its pixels and its distance from what is kept.
 */
function search({ colours, counts }: Counted): Palette {
  const [reds, greens, blues] = [0, 8, 16].map((shift) =>
    Int16Array.from(colours, (at) => (at >> shift) & 255),
  )
  if (!reds || !greens || !blues) throw new Error('three shifts give three arrays')
  const places = new Uint8Array(colours.length)
  const lacks = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY)
  const palette: number[] = []
  let next = counts.indexOf(Math.max(...counts))
  while (palette.length < most && (lacks[next] ?? 0) > 0) {
    const [r, g, b] = [reds[next] ?? 0, greens[next] ?? 0, blues[next] ?? 0]
    let worst = 0
    let following = next
    for (let i = 0; i < places.length; i += 1) {
      const away = ((reds[i] ?? 0) - r) ** 2 + ((greens[i] ?? 0) - g) ** 2 + ((blues[i] ?? 0) - b) ** 2
      if (away < (lacks[i] ?? 0)) {
        lacks[i] = away
        places[i] = palette.length
      }
      const cost = (lacks[i] ?? 0) * (counts[i] ?? 0)
      if (cost > worst) {
        worst = cost
        following = i
      }
    }
    palette.push(colours[next] ?? 0)
    next = following
  }
  return { palette, places }
}
