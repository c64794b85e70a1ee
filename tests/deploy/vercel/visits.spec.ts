import { expect, test } from '@playwright/test'
import { askAt } from '../../browser/ask'
import { openScroll, test as withHosts } from '../../browser/hosts'
import { endOfStory, openLive, scrollBy } from '../../browser/story'
import { type Answered, answered, type Cost, costOf, recordCost } from './visit'

/** Prints what one of them costs; the table of components/server/README.md is made of these lines. */
function report(who: string, { requests, kB, functions, always }: Cost): void {
  console.log(
    `${who}: ${requests} requests, ${kB.toFixed()} kB, ${functions.length} by functions, ${always.length} in any case`,
  )
  for (const path of functions) console.log(`  function: ${path}`)
}

const site = () => String(test.info().project.use.baseURL)

for (const path of ['/', '/step/rail'])
  test(`a reader who comes to ${path} and scrolls the whole story runs no function and asks for nothing twice`, async ({
    page,
  }) => {
    const cost = recordCost(page, site())
    await openLive(page, path)
    await scrollBy(page, await endOfStory(page), 160)
    await page.waitForLoadState('networkidle')
    report(path, await cost())
    expect((await cost()).functions).toEqual([])
    expect((await cost()).repeated).toEqual([])
  })

test('whoever shares a step runs a function for its card once at most, and not for every crawler', async () => {
  const html = await fetched('/step/rail')
  const card = /<meta property="og:image" content="[^"]*?(\/og\/[^"]+)"/.exec(html.body)?.[1] ?? ''
  const picture = await fetched(card.replaceAll('&amp;', '&'))
  const cost = costOf([html.answer, picture.answer])
  report('a crawler', cost)
  expect(picture.status).toBe(200)
  expect(cost.always).toEqual([])
})

withHosts(
  'a page with the story embedded runs nothing that runs for every reader',
  async ({ page, hosts }) => {
    const cost = recordCost(page, site())
    const guest = await openScroll(page, hosts.url('article'))
    await scrollBy(page, await page.evaluate(() => document.documentElement.scrollHeight), 160)
    await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'unknown')
    await page.waitForLoadState('networkidle')
    report('an article with the scrolling embed', await cost())
    expect((await cost()).always).toEqual([])
  },
)

for (const query of ['?layout=stepper', '?step=rail', '?layout=unrolled'])
  test(`a frame of /embed${query} runs a function for the cache and not for every reader`, async ({
    page,
  }) => {
    const cost = recordCost(page, site())
    await page.goto(`/embed${query}`, { waitUntil: 'networkidle' })
    report(`/embed${query}`, await cost())
    expect((await cost()).always).toEqual([])
  })

for (const path of ['/data.json', '/steps.csv', '/route.geojson', '/data.schema.json', '/oembed'])
  test(`${path} is made once for the cache and not for every reader`, async () => {
    const query = path === '/oembed' ? `?url=${encodeURIComponent(`${site()}/step/rail`)}` : ''
    const { answer, status } = await fetched(path + query)
    expect(status).toBe(200)
    report(path, costOf([answer]))
    expect(costOf([answer]).always).toEqual([])
  })

async function fetched(path: string): Promise<{ answer: Answered; status: number; body: string }> {
  const { status, headers, body } = await askAt(site(), path)
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  return { answer: answered(new URL(path, site()), plain, body), status, body: body.toString() }
}
