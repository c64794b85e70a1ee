// The page as it reads without the moving map: no scripts, no motion, Save-Data, paper.
import { expect, type Page, test } from '@playwright/test'
import { steps } from '@/data/steps'
import { withoutRelief } from './late-layers'
import { addStyles, difference, openLive, pictureOf, settle, slugs } from './story'

/** The words of the story's steps and notes as a reader has them, those said to screen readers included. */
async function wordsOf(page: Page): Promise<string[]> {
  // Text far from the screen is not laid out yet, and `innerText` leaves it out; find, selection and readers do not.
  await addStyles(page, '* { content-visibility: visible !important }')
  const texts = await page.locator('.steps > section, .notes').allInnerTexts()
  return texts.join(' ').split(/\s+/).filter(Boolean)
}

test.describe('without JavaScript', () => {
  // Times as the server writes them; a script would write them in the reader's own way.
  test.use({ javaScriptEnabled: false, locale: 'en-GB', timezoneId: 'UTC' })

  test('every word is there, a picture beside each step, no empty height and no dead control', async ({
    page,
    browser,
  }) => {
    await page.goto('/', { waitUntil: 'load' })
    const scripted = await browser.newPage({ javaScriptEnabled: true, locale: 'en-GB', timezoneId: 'UTC' })
    await openLive(scripted)
    // A control that needs a script is not shown, and its name is not a word of the story.
    const words = (await wordsOf(scripted)).join(' ').replaceAll('Share this step', '').split(/\s+/)
    expect(await wordsOf(page)).toEqual(words.filter(Boolean))
    await scripted.close()

    for (const slug of slugs) {
      const section = page.locator(`#${slug}`)
      await section.scrollIntoViewIfNeeded()
      const still = section.locator('.step-still img')
      await expect(still).toBeVisible()
      const { height = 0 } = (await section.boundingBox()) ?? {}
      const parts = await Promise.all([section.locator('.panel'), still].map((part) => part.boundingBox()))
      const filled = parts.reduce((sum, part) => sum + (part?.height ?? 0), 0)
      expect(height - filled, slug).toBeLessThan(80)
    }
    await expect(page.locator('#stage')).toBeHidden()
    const dead = page.locator('button:visible, summary:visible:not(nav summary, .evidence summary)')
    await expect(dead).toHaveCount(0)
    await page.locator('nav summary').click()
    await page.locator('nav a[href="#weight"]').click()
    await expect(page.locator('#weight h2')).toBeInViewport()
  })

  test('the stills are pictures that load, in the reader’s theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const stills: [string, number, string][] = []
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.startsWith('/still/'))
        stills.push([pathname, response.status(), response.headers()['content-type'] ?? ''])
    })
    await page.goto('/', { waitUntil: 'load' })
    for (const slug of slugs) await page.locator(`#${slug}`).scrollIntoViewIfNeeded()
    await expect.poll(() => stills.length).toBe(steps.length)
    expect(stills.toSorted()).toEqual(
      slugs.map((slug) => [`/still/${slug}-dark.svg`, 200, 'image/svg+xml']).toSorted(),
    )
  })
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the picture stands still in a step, and every step has one of its own', async ({ page, context }) => {
    await withoutRelief(context)
    await openLive(page, '/')
    const clip = (await page.locator('#stage').boundingBox()) ?? undefined
    let before = await pictureOf(page, clip)
    for (const slug of ['najin', 'rail', 'tikhoretsk', 'unknown'] as const) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), slug)
      await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
      await expect(page.locator('.leaving')).toHaveCount(0)
      await settle(page)
      const first = await pictureOf(page, clip)
      expect(difference(before, first, 24), slug).toBeGreaterThan(0.02)
      for (let i = 0; i < 2; i += 1) {
        await page.evaluate(() => window.scrollBy({ top: innerHeight / 6, behavior: 'instant' }))
        await settle(page)
        expect(difference(first, await pictureOf(page, clip), 0), `${slug}, ${i}`).toBe(0)
      }
      await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
      before = first
    }
  })

  test('another step fades in over the very picture that was there', async ({ page, context }) => {
    await withoutRelief(context)
    await page.addInitScript(() => {
      const { animate } = Element.prototype
      Element.prototype.animate = function (this: Element, ...all: Parameters<typeof animate>) {
        const animation = animate.apply(this, all)
        animation.pause()
        return animation
      }
    })
    await openLive(page, '/step/crossing')
    await addStyles(page, '.labels { opacity: 0 !important }') // those of the next step are there at once
    const map = { x: 0, y: 90, width: 390, height: 280 }
    const before = await pictureOf(page, map)
    await page.evaluate(() => document.getElementById('dunay')?.scrollIntoView({ behavior: 'instant' }))
    await expect(page.locator('#stage')).toHaveAttribute('data-step', 'dunay')
    await expect(page.locator('.leaving')).toHaveCount(1)
    await settle(page)
    expect(difference(before, await pictureOf(page, map), 24)).toBeLessThan(0.005)
    await addStyles(page, '.leaving { display: none !important }')
    expect(difference(before, await pictureOf(page, map), 24)).toBeGreaterThan(0.02)
  })

  test('a step shows all it tells at once: the train has come, and its whole line is in view', async ({
    page,
  }) => {
    await openLive(page, '/step/rail')
    await expect(page.locator('.readings')).toContainText('1 October')
    await expect(page.locator('.readings')).toContainText('9,150 of 9,150 km')
    for (const name of ['Khabarovsk', 'Irkutsk', 'Tikhoretsk'])
      await expect(
        page.locator('#stage .labels').getByText(name, { exact: true }).locator('visible=true').first(),
      ).toBeVisible()
  })
})

test('the switch turns motion off and on in the middle, and the reader stays at the step', async ({
  page,
}) => {
  await openLive(page, '/step/dunay')
  const html = page.locator('html')
  const motion = page.getByRole('switch', { name: 'Motion' })
  const longBefore = await page.evaluate(() => document.documentElement.scrollHeight)
  await expect(motion).toBeChecked()
  await motion.click()
  await expect(motion).not.toBeChecked()
  await expect(html).toHaveAttribute('data-manner', 'calm')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'dunay')
  await expect(page.locator('#dunay h2')).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(longBefore / 1.5)
  await motion.click()
  await expect(html).toHaveAttribute('data-manner', 'moving')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'dunay')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // The reader's own choice on the page counts for more than the system's.
  await expect(html).toHaveAttribute('data-manner', 'moving')
  await page.reload()
  await expect(html).toHaveAttribute('data-manner', 'calm')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect(html).toHaveAttribute('data-manner', 'moving')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'dunay')
})

test('a setting that changes while the page is being loaded leaves the reader at the step', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', (route) => held.then(() => route.continue()))
  await page.goto('/step/rail', { waitUntil: 'commit' })
  await expect(page.locator('#rail h2')).toBeInViewport()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  release()
  await expect(page.locator('html')).toHaveAttribute('data-manner', 'moving')
  await page.locator('#stage[data-painter=live]').waitFor()
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'rail')
  await expect(page.locator('#rail h2')).toBeInViewport()
})

test('with Save-Data no painter and no sheet is loaded, and only the stills that come near', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.locator('html')).toHaveAttribute('data-read', '')
  await expect(page.locator('#opening .step-still img')).toBeVisible()
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([])
  await expect(page.locator('#stage')).toBeHidden()
  const stills = asked.filter((path) => path.startsWith('/still/'))
  expect(stills.length).toBeGreaterThan(0)
  expect(stills.length).toBeLessThan(steps.length)
})

test('when a script cannot be had, the stills are left', async ({ page }) => {
  await page.route('**/_next/static/chunks/*.js', (route) => route.abort())
  await page.goto('/step/najin')
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  await expect(page.locator('#najin .step-still img')).toBeVisible()
})

test('everything that can be pressed is at least 24 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await openLive(page)
  await page.locator('nav summary').click()
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, summary, input')]
      .filter((element) => element.checkVisibility() && !element.closest('p, .skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element }) => element.textContent),
  )
  expect(small).toEqual([])
})

test('on paper it is two to five pages, a light picture to each step, whole addresses and no navigation', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openLive(page, '/step/rail')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(pages).toBeGreaterThanOrEqual(2)
  expect(pages).toBeLessThanOrEqual(5)
  const stills = asked.filter((path) => path.startsWith('/still/'))
  expect(stills.toSorted()).toEqual(slugs.map((slug) => `/still/${slug}.svg`).toSorted())
  await page.emulateMedia({ media: 'print' })
  const written = await page
    .locator('a[href="/steps.csv"]')
    .evaluate((link) => [
      getComputedStyle(link, '::after').content,
      getComputedStyle(link).getPropertyValue('--site'),
    ])
  // The build's own address of the site, which the test does not know.
  expect(written).toEqual([
    expect.stringMatching(
      /^" \(" "https?:\/\/[^/"]+" "\/steps\.csv" "\)"$|^" \(https?:\/\/[^/"]+\/steps\.csv\)"$/,
    ),
    expect.stringMatching(/^"https?:/),
  ])
  for (const selector of ['#stage', '.step-nav', '#rail .share', '.skip'])
    await expect(page.locator(selector)).toBeHidden()
  await expect(page.locator('#rail .panel')).toHaveCSS('position', 'static')
})
