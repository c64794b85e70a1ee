import { expect, type Page, test } from '@playwright/test'

const pages = [
  ...['/', '/step/rail', '/embed/builder', '/nowhere'],
  ...['/embed?layout=scroll&from=najin&to=dunay', '/embed?layout=unrolled', '/embed?step=rail'],
]

for (const path of pages)
  test(`no words run together in the plain text of ${path}`, async ({ page }) => {
    await page.goto(path)
    expect(await runTogether(page)).toEqual([])
  })

/** What stands on lines of its own also where nobody knows our styles: in text browsers, reader views and copies. */
const blocks =
  'address, article, aside, blockquote, body, dd, details, dialog, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, header, hr, legend, li, main, nav, ol, p, pre, section, summary, table, td, textarea, th, tr, ul'

for (const path of pages)
  test(`no words run together in ${path} as it is sent, for who takes the text and knows no element`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(path)).text()
    await page.goto('/icon.svg')
    const joined = await page.evaluate((html) => {
      const sent = new DOMParser().parseFromString(html, 'text/html')
      for (const element of sent.querySelectorAll('script, style, noscript, svg, select')) element.remove()
      const walker = sent.createTreeWalker(sent.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      return texts.flatMap((text, i) => {
        const before = texts[i - 1]?.data ?? ''
        const apart = !/[\p{L}\p{N}.]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(text.data)
        return apart ? [] : [`${before.slice(-20)}|${text.data.slice(0, 20)}`]
      })
    }, html)
    expect(joined).toEqual([])
  })

/** Texts of neighbouring inline elements with nothing between them: what is copied or read aloud is then one word. */
function runTogether(page: Page): Promise<string[]> {
  return page.evaluate((blocks) => {
    const blockOf = (node: Node) => node.parentElement?.closest(blocks)
    const isShown = ({ parentElement }: Node) =>
      parentElement?.closest('script, style, noscript, svg') === null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (isShown(walker.currentNode)) texts.push(walker.currentNode as Text)
    return texts.flatMap((text, i) => {
      const before = texts[i - 1]
      if (!before || blockOf(before) !== blockOf(text) || !before.data || !text.data) return []
      if (before.parentElement === text.parentElement && before.nextSibling === text) return []
      const apart = !/[\p{L}\p{N}]$/u.test(before.data) || !/^[\p{L}\p{N}]/u.test(text.data)
      return apart ? [] : [`${before.data.slice(-20)}|${text.data.slice(0, 20)}`]
    })
  }, blocks)
}

test('a part of the story says how long that part takes to read', async ({ page }) => {
  const minutes = async (path: string) => {
    await page.goto(path)
    return Number.parseInt((await page.locator('.reading').textContent()) ?? '', 10)
  }
  const [whole, part] = [await minutes('/'), await minutes('/embed?layout=scroll&from=najin&to=dunay')]
  expect(part).toBeLessThan(whole)
})
