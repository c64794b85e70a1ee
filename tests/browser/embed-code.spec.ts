import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { frameCode, loaderCode } from '@/components/share/code'

test('a browser reads out of the code what an editor typed into it', async ({ page }) => {
  const typed = fc.sample(
    fc.oneof(
      fc.string({
        unit: fc.constantFrom('"', "'", '<', '>', '&', ';', '#', '=', '/', '-', ' ', '\n', 'lt', 'x'),
      }),
      fc.string({ unit: 'grapheme' }),
    ),
    { numRuns: 300, seed: 4 },
  )
  const plain = { origin: 'https://example.org', embedPath: '/embed?from=najin&to=rail', pagePath: '/' }
  const codes = typed.map((title) => ({
    title,
    loader: loaderCode({ ...plain, title, offset: title }),
    frame: frameCode({ ...plain, title }),
  }))
  await page.goto('/icon.svg')
  const wrong = await page.evaluate((codes) => {
    const read = (code: string) => new DOMParser().parseFromString(code, 'text/html').body
    return codes.filter(({ title, loader, frame }) => {
      const [div, script, ...more] = read(loader).children
      const iframe = read(frame).firstElementChild
      const same =
        div?.firstElementChild?.textContent === title &&
        (div.getAttribute('data-offset') ?? '') === title &&
        iframe?.getAttribute('title') === title
      return !same || div.children.length !== 1 || script?.localName !== 'script' || more.length > 0
    })
  }, codes)
  expect(wrong).toEqual([])
})
