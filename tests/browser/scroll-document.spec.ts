// The scrolling embed as a document: what it is made of, and that its map is the site's.
import { expect, type Page, type Route } from '@playwright/test'
import { article, serveHost } from './host'
import { contentOf, scrollTo, test } from './hosts'
import { withoutRelief } from './late-layers'
import { addStyles, difference, drawnAnew, inBlocks, jumpTo, openLive, pictureOf, slugs } from './story'
import { exploreWorks } from './working'

const path = '/embed?layout=scroll'

/** Bodies of the scripts that a page has fetched, by their paths. */
function fetchedScripts(page: Page): Map<string, Promise<string>> {
  const scripts = new Map<string, Promise<string>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(new URL(response.url()).pathname, response.text())
  })
  return scripts
}

test('the scrolling embed has one script until its map is taken, and neither React nor Next is in it', async ({
  page,
}) => {
  const scripts = fetchedScripts(page)
  await openLive(page, path)
  await page.waitForLoadState('networkidle')
  expect([...scripts.keys()]).toEqual([expect.stringMatching(/^\/embed\/script\/scroll-guest-[\w-]+\.js$/)])
  const [script] = await Promise.all(scripts.values())
  expect(script?.match(/react\.|react-dom|__next|_N_E/gi)).toBeNull()
  expect(await page.locator('script[src]').count()).toBe(1)
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(asked.filter((name) => name.includes('/_next/'))).toEqual([])
  await exploreWorks(page)
  expect(scripts.size).toBeGreaterThan(1)
})

test('nothing runs in the scrolling embed but what came with it', async ({ page }) => {
  await openLive(page, path)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "strange"'
    document.head.append(script)
    return document.title === 'strange'
  })
  expect(ran).toBe(false)
})

test('opened by itself the embed follows keys, as the site does', async ({ page }) => {
  await openLive(page, path)
  for (const [key, slug] of [
    ['ArrowRight', slugs[1]],
    ['End', slugs.at(-1)],
    ['Home', slugs[0]],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('#stage'), key).toHaveAttribute('data-step', slug ?? '')
    await expect(page.locator(`#${slug}`)).toBeFocused()
    await expect(page.locator(`#${slug} :is(h1, h2)`)).toBeInViewport()
  }
})

for (const [how, answer] of [
  ['is gone', (route: Route) => route.fulfill({ status: 404, body: 'no' })],
  ['never comes', () => undefined],
] as const)
  test(`where the script of the embed ${how}, a wheel moves its text, in its own window and in a frame`, async ({
    page,
    baseURL,
    troubles,
  }) => {
    await page.route('**/embed/script/*.js', answer)
    await page.goto(path, { waitUntil: 'commit' })
    await page.locator('.credit').waitFor({ state: 'attached' })
    await page.mouse.move(100, 300)
    await page.mouse.wheel(0, 500)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(500)
    const host = await serveHost(
      article(`<iframe title="Story" src="${baseURL}${path}" height="600"></iframe>`),
    )
    await page.goto(host.url, { waitUntil: 'commit' })
    await page.frameLocator('iframe').locator('.credit').waitFor({ state: 'attached' })
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ behavior: 'instant' }))
    await page.mouse.wheel(0, 500)
    await expect.poll(() => page.frames()[1]?.evaluate(() => scrollY)).toBe(500)
    host.close()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([])
  })

test('a frame that was scrolled before its script came is no less found to be moved by nobody', async ({
  page,
  baseURL,
}) => {
  let come = () => {}
  const asked = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/embed/script/scroll-guest*.js', async (route) => {
    await asked
    await route.continue()
  })
  const host = await serveHost(
    article(`<iframe title="Story" src="${baseURL}${path}" height="600"></iframe>`),
  )
  await page.goto(host.url, { waitUntil: 'commit' })
  const guest = page.frameLocator('iframe')
  await guest.locator('.credit').waitFor({ state: 'attached' })
  await guest.locator('html').evaluate(() => window.scrollTo(0, 900))
  come()
  await guest.locator('html[data-read]').waitFor()
  await page.locator('iframe').evaluate((frame) => {
    window.scrollTo({ top: scrollY + frame.getBoundingClientRect().top + 150, behavior: 'instant' })
  })
  await expect(guest.locator('article[data-shown]')).toBeVisible()
  host.close()
})

test('two embeds on a page fetch script and sheet once', async ({ page, hosts }) => {
  await page.goto(hosts.url('two'))
  const guests = []
  for (const nth of [0, 1]) {
    await page.locator('div[data-story]').nth(nth).scrollIntoViewIfNeeded()
    const guest = await contentOf(page.locator('div[data-story]').nth(nth).locator('iframe'))
    await scrollTo(page, 200, nth)
    await guest.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
    guests.push(guest)
  }
  const [first = [], second = []] = await Promise.all(
    guests.map((guest) =>
      guest.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/embed/script/'))
          .map((entry) => ({
            name: entry.name,
            sent: (entry as PerformanceResourceTiming).transferSize > 0, // as entries of this type are
          })),
      ),
    ),
  )
  const names = new Set(first.map(({ name }) => name))
  const common = second.filter(({ name }) => names.has(name))
  expect(common.length).toBeGreaterThanOrEqual(1)
  const twice = common.filter(({ name, sent }) => sent && first.some((one) => one.name === name && one.sent))
  expect(twice).toEqual([])
})

for (const slug of slugs)
  test(`the map of the embed is the map of the site all through step ${slug}`, async ({ page, context }) => {
    await withoutRelief(context)
    const shownBy = async (page: Page, opened: string) => {
      const shown = []
      await openLive(page, opened)
      await addStyles(page, drawnAnew)
      for (const progress of [0.05, 0.25, 0.45, 0.65, 0.9]) {
        await jumpTo(page, slug, progress)
        shown.push({ names: await namesOf(page), picture: inBlocks(await pictureOf(page, map)) })
      }
      return shown
    }
    const [site, embed] = await Promise.all([shownBy(page, '/'), shownBy(await context.newPage(), path)])
    expect(embed.map(({ names }) => names)).toEqual(site.map(({ names }) => names))
    const apart = site.map(({ picture }, i) => difference(picture, embed[i]?.picture ?? picture, 12))
    expect(Math.max(...apart), `${apart}`).toBeLessThan(0.004)
  })

/** The map of a narrow screen, below the bar. */
const map = { x: 0, y: 54, width: 390, height: 396 }

/** What the map says in names and numbers, and where. */
function namesOf(page: Page): Promise<string[]> {
  return page
    .locator('#stage :is(.label, .date, .km, .within, .legend li, .scale span):visible')
    .evaluateAll((all) => all.map((each) => `${each.textContent} ${(each as HTMLElement).style.transform}`)) // of HTML alone
}
