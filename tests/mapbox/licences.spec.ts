import { expect, test } from '@playwright/test'

test('a build with a token names what its map adds, besides all that is there without one', async ({
  request,
}) => {
  const text = await (await request.get('/licences.txt')).text()
  for (const heading of [/^mapbox-gl 3/m, /^d3-geo 3/m, /^next 16/m, /^scrollama /m, /^send /m])
    expect(text).toMatch(heading)
})
