import { setTimeout } from 'node:timers/promises'
import { expect, type Page, type Route, test } from '@playwright/test'
import { jumpTo, openLive, placeOf, slugs } from './story'

/** What the page throws or leaves uncaught. A failed fetch is told by the browser itself, and is no fault of ours. */
function thrown(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', ({ name, message }) => errors.push(`${name}: ${message}`))
  return errors
}

/** That every step can be read, and that a map stands behind it, or a still beside it. */
async function expectReadable(page: Page): Promise<void> {
  for (const slug of slugs) {
    await page.locator(`#${slug}`).scrollIntoViewIfNeeded()
    await expect(page.locator(`#${slug} .panel`)).toBeVisible()
  }
  if ((await page.locator('html').getAttribute('data-manner')) === null)
    return expect(page.locator('#dunay .step-still img')).toBeVisible()
  await expect(page.locator('#stage')).toBeVisible()
  if ((await page.locator('#stage').getAttribute('data-painter')) === 'still')
    await expect(page.locator('#stage svg.still')).toBeVisible()
}

const cut = async (route: Route) => {
  const answer = await route.fetch()
  const body = await answer.body()
  await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) })
}
const faults = {
  refused: (route: Route) => route.abort('connectionrefused'),
  'broken (500)': (route: Route) => route.fulfill({ status: 500, body: 'no' }),
  gone: (route: Route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }),
  'cut in the middle': cut,
  late: async (route: Route) => {
    await setTimeout(2000)
    await route.continue().catch(() => undefined) // the test may be over
  },
  'never coming': () => undefined,
} as const

/** What a page and an embed, opened at a step, ask for besides themselves. */
const assets = {
  scripts: ['/step/dunay', '**/_next/static/chunks/*.js'],
  'the base map': ['/step/dunay', '**/_next/static/media/*.json'],
  fonts: ['/step/dunay', '**/fonts/*.woff2'],
  'the script of an embed': ['/embed?layout=scroll', '**/embed/script/*.js'],
  'the base map of an embed': ['/embed?layout=scroll', '**/embed/script/*.json'],
} as const
const [, scripts] = assets.scripts
const [, baseMap] = assets['the base map']

test('where the scripts fail, a link to a step still opens at its headline', async ({ page }) => {
  // Safari has no scroll anchoring that would find the step again.
  await page.addInitScript(() => {
    document.documentElement.style.overflowAnchor = 'none'
  })
  await page.route(scripts, async (route) => {
    await setTimeout(500) // the page has been opened at the step by then
    await faults.gone(route)
  })
  await page.goto('/step/rail')
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  await expect(page.locator('#rail h2')).toBeInViewport()
})

for (const [asset, [path, pattern]] of Object.entries(assets))
  for (const [fault, answer] of Object.entries(faults))
    test(`with ${asset} ${fault}, the text reads and the map stands`, async ({ page }) => {
      const errors = thrown(page)
      await page.route(pattern, answer)
      await page.goto(path, { waitUntil: 'commit' })
      await expectReadable(page)
      // A script cut in the middle is no script, or ends in half a word: the browser says so, and nothing of ours ran to throw.
      const half = fault === 'cut in the middle' && asset.includes('script')
      expect(errors.filter((error) => !half || !/^(?:Syntax|Reference)Error/.test(error))).toEqual([])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })

for (const fault of ['refused', 'never coming'] as const)
  test(`with the base map ${fault}, the map shown is that of the step being read`, async ({ page }) => {
    await page.route(baseMap, faults[fault])
    await page.goto('/step/dunay')
    await page.locator('html[data-read]').waitFor()
    const names = page.locator('#stage .labels .label > span:visible')
    await expect.poll(() => names.allInnerTexts()).toContain('Dunay')
    await jumpTo(page, 'rail', 0.5)
    await expect(page.locator('#stage .picture')).toHaveAttribute('src', '/still/rail.svg')
    await expect(page.locator('#stage .picture')).toBeVisible()
    // The picture has its own.
    for (const part of ['.labels', '.readings', '.legend'])
      await expect(page.locator(`#stage ${part}`)).toHaveCSS('opacity', '0')
    await page.route('**/still/*', (route) => route.abort())
    await jumpTo(page, 'summit', 0.5)
    await expect(page.locator('#stage .picture')).toHaveAttribute('src', '/still/rail.svg')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

test('with the network gone right after the page itself, the text reads and its one map stays', async ({
  page,
}) => {
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort('internetdisconnected'),
  )
  await page.goto('/step/dunay')
  await expectReadable(page)
  await expect(page.locator('#stage svg.still')).toBeVisible()
  await expect(page.locator('#stage .label.town > span:visible')).toHaveText(['Dunay'])
})

test('with the network gone, asking for the code of an embed does not take the story away', async ({
  page,
  context,
}) => {
  await openLive(page)
  await page.locator('#najin .share summary').dispatchEvent('click')
  const embed = page.locator('#najin').getByRole('button', { name: 'Embed this step' })
  await embed.waitFor({ state: 'attached' })
  await context.setOffline(true)
  await embed.dispatchEvent('click')
  await expect(page.locator('#najin').getByRole('link', { name: /code is also on this page/ })).toBeAttached()
  await expect(page).toHaveURL(/\/$/)
})

test('with the network gone, sharing a step leaves its address, and the menu comes once the network is back', async ({
  page,
  context,
}) => {
  await openLive(page)
  await context.setOffline(true)
  const summary = page.locator('#najin .share summary')
  await summary.dispatchEvent('click')
  const address = page.locator('#najin').getByRole('link', { name: /address of the step/ })
  await expect(address).toHaveAttribute('href', '/step/najin')
  await summary.dispatchEvent('click')
  await context.setOffline(false)
  await summary.dispatchEvent('click')
  await expect(page.locator('#najin').getByRole('button', { name: 'Copy link' })).toBeAttached()
  await expect(page).toHaveURL(/\/$/)
})

test('with the script of the live map alone missing, the story still follows the scroll', async ({
  page,
}) => {
  const errors = thrown(page)
  const html = await (await page.request.get('/')).text()
  // The page names all its scripts but those that it asks for later.
  await page.route('**/_next/static/chunks/*.js', (route) => {
    const name = new URL(route.request().url()).pathname
    return html.includes(name) ? route.continue() : route.abort()
  })
  await page.goto('/')
  await expect(page.locator('nav summary')).toHaveText(/Step 1 of 14/)
  await page.locator('#rail').scrollIntoViewIfNeeded()
  await expect(page.locator('nav summary')).toHaveText(/Step 7 of 14/)
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'still')
  expect(errors).toEqual([])
})

test('with the network gone after the page, what is there goes on', async ({ page, context }) => {
  const errors = thrown(page)
  await openLive(page)
  await context.setOffline(true)
  for (const slug of ['dunay', 'rail', 'tikhoretsk', 'unknown'] as const) {
    await jumpTo(page, slug, 0.5)
    expect((await placeOf(page)).step).toBe(slug)
    await expect(page.locator(`#${slug} .panel`)).toBeVisible()
  }
  expect(errors).toEqual([])
})

for (const path of ['/step/rail', '/embed?layout=scroll', '/embed/builder'])
  test(`where the browser refuses what Next does with its history, ${path} comes alive all the same`, async ({
    page,
  }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    // As where a proxy has put a <base> of another origin into the page, or Safari has seen too many changes.
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    await page.goto(path)
    if (path.includes('builder')) await expect(page.locator('.builder-page iframe')).toBeVisible()
    else await page.locator('#stage[data-painter=live]').waitFor()
    await expect(page.locator(':is(h1, h2)').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    expect(errors).toEqual([])
  })

test('where the browser refuses every change of the address, an editor still gets the code', async ({
  page,
}) => {
  const errors = thrown(page)
  await page.addInitScript(() => {
    History.prototype.replaceState = (_state, _unused, url) => {
      document.documentElement.dataset.refused = String(url)
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto('/embed/builder')
  await page.locator('.builder-page iframe').waitFor()
  await page.getByLabel('Unrolled').check()
  await expect(page.locator('html')).toHaveAttribute('data-refused', /layout=unrolled/)
  await expect(page.getByLabel('Embed code', { exact: true })).toHaveValue(/unrolled/)
  expect(errors).toEqual([])
})
