import { expect, test } from 'vitest'
import { charactersByPackage, packageOf } from './packages'

test('a source belongs to the innermost package, to one vendored in Next, or to a folder of ours', () => {
  expect(packageOf('turbopack:///[project]/node_modules/a/node_modules/@b/c/index.js')).toBe('@b/c')
  expect(packageOf('turbopack:///[project]/node_modules/next/dist/compiled/react-dom/cjs/x.js')).toBe(
    'react-dom (in next)',
  )
  expect(packageOf('turbopack:///[project]/components/map/4-pens/canvas/live.ts')).toBe(
    'ours: components/map',
  )
  expect(packageOf('turbopack:///[project]/data/steps.ts')).toBe('ours: data')
  expect(packageOf('turbopack:///[turbopack]/browser/runtime.ts')).toBe('turbopack runtime')
})

test('every character of a script is counted once, under the package that its source map names', () => {
  const map = {
    sources: [
      'turbopack:///[project]/node_modules/scrollama/index.js',
      'turbopack:///[project]/data/site.ts',
    ],
    // Line 1: column 2 is scrollama, column 6 ours. Line 2: column 0 ours, column 3 no source.
    mappings: 'EAAA,ICAA;AAAA,G',
  }
  const counts = charactersByPackage('..aaaabbb\nbbb....', map)
  expect(Object.fromEntries(counts)).toEqual({ unmapped: 6, scrollama: 4, 'ours: data': 6 })
})
