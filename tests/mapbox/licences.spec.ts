import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

test('a build with a token names what its map adds, besides all that is there without one', () => {
  const file = join(import.meta.dirname, '../../.next-mapbox/standalone/public/licences.txt')
  const text = readFileSync(file, 'utf8')
  for (const heading of [/^mapbox-gl 3/m, /^d3-geo 3/m, /^next 16/m, /^scrollama /m])
    expect(text).toMatch(heading)
})
