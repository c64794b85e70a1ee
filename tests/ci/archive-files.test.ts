import { expect, test } from 'vitest'
import { withRelativeAddresses, withRelativeAssets } from '@/.ci/archive-files'

test('the assets of a page lie beside it, under an address as long as before', () => {
  const before = '<script src="/_next/static/a.js"></script><style>url(/_next/static/b.woff2)</style>'
  const after = withRelativeAssets(before)
  expect(after).toBe('<script src="./next/static/a.js"></script><style>url(./next/static/b.woff2)</style>')
  expect(after.length).toBe(before.length)
})

test.each([
  ['<a href="/step/rail">', '<a href="./rail.html">'],
  ['<a href="/">', '<a href="./index.html">'],
  ['{\\"path\\":\\"/step/najin\\"}', '{\\"path\\":\\"./najin.html\\"}'],
  ['{\\"path\\":\\"/\\"}', '{\\"path\\":\\"./index.html\\"}'],
  [
    '[\\"/og/rail/0123456789a.png\\",\\"/og/rail/tall/1k3m5o7q9s1.png\\"]',
    '[\\"./cards/rail-wide.png\\",\\"./cards/rail-tall.png\\"]',
  ],
  ['<link href="/icon.svg?x.svg">', '<link href="./icon.svg?x.svg">'],
  ['<meta content="0;url=/#rail">', '<meta content="0;url=./index.html#rail">'],
])('%s becomes relative', (before, after) => {
  expect(withRelativeAddresses(before)).toBe(after)
})

test('an address with a host names the site and stays', () => {
  const tag = '<link rel="canonical" href="https://example.org/step/rail"/>'
  expect(withRelativeAddresses(tag)).toBe(tag)
})
