import { expect, type Page, test } from '@playwright/test'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { alike, inPage, rough } from './meddlers'
import { onTheWay } from './meddlers-on-the-way'
import { slugs } from './story'
import { exploreWorks, listWorks } from './working'

/** Every page, and how to tell that it is whole and works. */
const pages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': storyIsWhole,
  '/step/rail': storyIsWhole,
  '/embed?layout=scroll&theme=dark': scrollIsWhole,
  '/embed': stepperIsWhole,
  '/embed?step=rail': singleIsWhole,
  '/embed?layout=unrolled': unrolledIsWhole,
  '/embed/builder': builderIsWhole,
}
const paths = Object.keys(pages)
const paragraphs = steps.map((step) => step.paragraphs.length).reduce((a, b) => a + b, 0)

const all = process.env.MEDDLERS === 'all'

/** All pairs take minutes: `MEDDLERS=all` runs them. Otherwise each kind of change meets one or two pages in turn. */
const isTried = (change: number, path: number) =>
  all || path === change % 2 || (change % 3 === 0 && path === 2 + ((change / 3) % 5))

/** The changes that differ in kind. */
const kindsOf = <T>(changes: Readonly<Record<string, T>>) =>
  Object.entries(changes).filter(([name]) => all || !alike.has(name))

/** Holds our scripts back until the page has been changed, as a slow line does. */
async function changeFirst(page: Page, change: () => void): Promise<void> {
  let changed = () => {}
  const done = new Promise<void>((resolve) => {
    changed = resolve
  })
  await page.exposeFunction('meddled', changed)
  await page.addInitScript(
    `document.addEventListener('DOMContentLoaded', () => { if (top === window) { (${change})(); window.meddled() } })`,
  )
  await page.route(/\/(?:_next\/static\/chunks|embed\/script)\//, async (route) => {
    await done
    await route.continue()
  })
}

/** What the page throws. */
function thrown(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

for (const [c, [name, change]] of kindsOf(inPage).entries())
  for (const [p, path] of paths.entries())
    if (isTried(c, p))
      test(`${path} is whole where ${name} before our scripts run`, async ({ page }) => {
        const errors = thrown(page)
        await changeFirst(page, change)
        await page.goto(path)
        await pages[path]?.(page)
        expect(errors).toEqual([])
      })

for (const [c, [name, change]] of kindsOf(inPage).entries())
  for (const [p, path] of paths.entries())
    if (isTried(c + 1, p) && (all || c % 4 === 0))
      test(`${path} is whole where ${name} after our scripts have run`, async ({ page }) => {
        const errors = thrown(page)
        await page.goto(path)
        if (p < 3) await page.locator('#stage[data-painter=live]').waitFor()
        else await page.waitForLoadState('networkidle')
        await page.evaluate(`(${change})()`)
        await pages[path]?.(page)
        expect(errors).toEqual([])
      })

for (const [c, [name, change]] of kindsOf(onTheWay).entries())
  for (const [p, path] of paths.entries())
    if (isTried(c, p))
      test(`${path} is whole where on its way ${name}`, async ({ page }) => {
        const errors = thrown(page)
        await page.route(
          ({ pathname }) => /^\/($|step|embed)/.test(pathname) && !/\.\w+$/.test(pathname),
          async (route) => {
            const response = await route.fetch()
            await route.fulfill({ response, body: change(await response.text()) })
          },
        )
        await page.goto(path)
        await pages[path]?.(page)
        expect(errors).toEqual([])
      })

for (const [name, change] of Object.entries(rough))
  for (const path of paths)
    test(`${path} is whole where ${name} before our scripts run`, async ({ page }) => {
      const errors = thrown(page)
      await changeFirst(page, change)
      await page.goto(path)
      await pages[path]?.(page)
      expect(errors.filter((error) => !error.includes('React error #418'))).toEqual([])
    })

test('a reader in the middle stays there, with the focus, where React renders the document anew', async ({
  page,
}) => {
  await changeFirst(page, () => {
    const div = document.createElement('div')
    div.append(...document.body.childNodes)
    document.body.append(div)
    document.getElementById('price')?.scrollIntoView({ behavior: 'instant' })
    document.querySelector<HTMLElement>('#price .evidence summary')?.focus({ preventScroll: true })
  })
  await page.goto('/')
  await page.locator('#stage[data-painter=live]').waitFor()
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await expect(page.locator('#price .evidence summary').first()).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', site.locale)
})

test('the list of steps that a reader has opened early stays open, and keeps the focus', async ({ page }) => {
  await changeFirst(page, () => {
    const list = document.querySelector<HTMLDetailsElement>('.step-nav details')
    list?.toggleAttribute('open', true)
    list?.querySelector<HTMLElement>('a[href="#rail"]')?.focus()
  })
  await page.goto('/')
  await page.locator('#stage[data-painter=live]').waitFor()
  await expect(page.locator('.step-nav details')).toHaveAttribute('open')
  await expect(page.locator('.step-nav a[href="#rail"]')).toBeFocused()
  await expect(page.locator('.step-nav a')).toHaveCount(slugs.length)
})

test('without motion the map changes with the step where other software has taken animations away', async ({
  page,
}) => {
  const errors = thrown(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await changeFirst(page, () => Reflect.deleteProperty(Element.prototype, 'animate'))
  await page.goto('/')
  await page.locator('#stage[data-painter=live]').waitFor()
  await page.evaluate(() => document.getElementById('price')?.scrollIntoView({ behavior: 'instant' }))
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await expect(page.locator('#stage .leaving')).toHaveCount(0)
  expect(errors).toEqual([])
})

async function storyIsWhole(page: Page): Promise<void> {
  await mapIsLive(page)
  const evidence = await page.locator('.evidence ul').allTextContents()
  expect(evidence.filter((text) => text.length > 40)).toHaveLength(paragraphs)
  expect(await page.locator('.step-still img').count()).toBe(slugs.length)
  await headingsAreThere(page, slugs.length)
  await counterFollows(page)
  await switchWorks(page)
  await listWorks(page)
  await page.locator('#dunay .share:not([open]) summary').evaluateAll((closed: HTMLElement[]) => {
    for (const summary of closed) summary.click()
  })
  await expect(page.locator('#dunay .share button', { hasText: /C.*py link/ })).toBeVisible()
  await exploreWorks(page)
}

async function scrollIsWhole(page: Page): Promise<void> {
  await mapIsLive(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await headingsAreThere(page, slugs.length)
  await counterFollows(page)
  await switchWorks(page)
  await exploreWorks(page)
}

async function stepperIsWhole(page: Page): Promise<void> {
  await headingsAreThere(page, slugs.length)
  await page.locator('.bar .on').click()
  await expect(page.locator('article[data-shown]')).toHaveId('najin')
  await expect(page.locator('[role=status]')).toContainText('Step 2 of 14')
  await expect(page.locator('[role=status]')).toContainText(/Najin|Containers|containers/)
  await expect(page.locator('[role=status]')).not.toContainText('Step 1 of 14')
}

async function unrolledIsWhole(page: Page): Promise<void> {
  await headingsAreThere(page, slugs.length)
  const evidence = await page.locator('.evidence ul').allTextContents()
  expect(evidence.filter((text) => text.length > 40)).toHaveLength(slugs.length)
  expect(await page.locator('.step-still img').count()).toBe(slugs.length)
}

async function singleIsWhole(page: Page): Promise<void> {
  await headingsAreThere(page, 1)
  await expect(page.locator('.evidence ul')).toContainText('Source')
  await expect(page.locator('.step-still img')).toBeVisible()
}

async function builderIsWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toContainText('Embed')
  await page.locator('#choose-what-step').check()
  await expect(page.locator('.code-box textarea').nth(1)).toHaveValue(/ data-step=/)
  await expect(page.locator('.preview iframe')).toBeVisible()
}

async function mapIsLive(page: Page): Promise<void> {
  await page.locator('#stage[data-painter=live]').waitFor()
  await expect(page.locator('html')).toHaveAttribute('data-manner', 'moving')
  const served = await page.evaluate(async () => {
    // Not the address as it is: it follows the reader, whom a change of others may have moved.
    const [opened] = performance.getEntriesByType('navigation')
    const html = await (await fetch(opened?.name ?? '')).text()
    const paths = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#stage .still path')
    return [...paths].map((path) => path.getAttribute('d'))
  })
  expect(served.length).toBeGreaterThan(10)
  const paths = page.locator('#stage .still path')
  expect(await paths.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))).toEqual(served)
}

async function headingsAreThere(page: Page, count: number): Promise<void> {
  const texts = await page.locator(':is(.panel, .words) :is(h1, h2)').allTextContents()
  expect(texts.filter((text) => text.trim().length > 10)).toHaveLength(count)
}

async function counterFollows(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('price')?.scrollIntoView({ behavior: 'instant' }))
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await expect(page.locator('.step-nav .now')).toHaveText(/^\s*Step 10 of 14\s*$/)
  await expect(page.locator('.readings .date, .legend').first()).toBeAttached()
}

async function switchWorks(page: Page): Promise<void> {
  for (const [mode, checked] of [
    ['calm', 'false'],
    ['moving', 'true'],
  ] as const) {
    await page.locator('.motion').click()
    await expect(page.locator('html')).toHaveAttribute('data-manner', mode)
    await expect(page.locator('.motion')).toHaveAttribute('aria-checked', checked)
  }
}
