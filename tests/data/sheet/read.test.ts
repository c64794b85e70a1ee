import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SheetFile } from '@/data/sheet/level'
import { linesOf } from '@/data/sheet/locate'
import { levelFrom, levelOfLines } from '@/data/sheet/read'

const file = (name: string) => JSON.parse(readFileSync(`data/sheet/${name}.json`, 'utf8')) as SheetFile // checked by tests of its own

describe.each(['coarse', 'wide', 'corridor-4', 'east'])('the level %s with a piece for each line', (name) => {
  const whole = levelFrom(file(name))
  const apart = levelOfLines(file(name))

  it('draws the same as the level in its own pieces', () => {
    for (const layer of ['RUS', 'UKR', 'PRK', 'IRN', 'rest', 'lakes', 'coast', 'borders'] as const) {
      const drawn = (pieces: readonly { readonly [L in typeof layer]?: string }[]) =>
        pieces.map((piece) => piece[layer] ?? '').join('')
      expect(drawn(apart.pieces), layer).toBe(drawn(whole.pieces))
    }
  })

  it('has boxes that hold all of their lines, and no more', () => {
    for (const piece of apart.pieces)
      for (const layer of ['coast', 'borders'] as const)
        for (const line of linesOf(piece, layer, apart.unitKm)) {
          const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
          const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
          for (const [i, km] of box.entries()) expect(piece.box[i]).toBeCloseTo(km)
        }
  })
})
