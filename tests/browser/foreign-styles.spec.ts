import { writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { jumpTo, openLive, settle, slugs } from './story'

/** Adds rules as an extension does. */
const dress = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)

const overflows = {
  'the body is cut off at its sides': 'body { overflow-x: hidden }',
  'the scroll is unlocked': 'html, body { overflow: auto !important }',
  'a dialog locks the scroll': 'body { overflow: hidden !important }',
} as const

for (const [name, css] of Object.entries(overflows))
  test(`map and text stay on the screen where ${name}`, async ({ page }) => {
    await openLive(page)
    await dress(page, css)
    await jumpTo(page, 'rail', 0.4)
    await expect(page.locator('#stage')).toHaveAttribute('data-step', 'rail')
    await expect(page.locator('#stage canvas.shipment')).toBeInViewport({ ratio: 0.8 })
    await expect(page.locator('#rail h2')).toBeInViewport()
  })

for (const [name, css] of Object.entries({
  'canvases are kept within what holds them':
    'canvas { max-width: 100%; max-height: 100%; width: 100%; height: auto }',
  'everything glides to its place': '* { transition: all 9s }',
}))
  test(`ground and ship are on the map where they were where ${name}`, async ({ page }) => {
    const boxes = () =>
      page
        .locator('#stage canvas')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map((canvas) => {
            const { x, y, width, height } = canvas.getBoundingClientRect()
            return [x, y, width, height].map(Math.round)
          }),
        )
    await openLive(page)
    await jumpTo(page, 'crossing', 0.5)
    const before = await boxes()
    await jumpTo(page, 'rail', 0.5)
    await dress(page, css)
    await jumpTo(page, 'crossing', 0.5)
    expect(await boxes()).toEqual(before)
  })

const rough = {
  'nothing may be sticky': '* { position: static !important }',
  'the body scrolls by itself': ':root[data-manner] body:not(#a) { overflow: auto !important }',
} as const

for (const [name, css] of Object.entries(rough))
  test(`where ${name}, the step that is read has its text and its still`, async ({ page }) => {
    await openLive(page)
    await dress(page, css)
    const jump = () => document.getElementById('rail')?.scrollIntoView({ behavior: 'instant' })
    await page.evaluate(jump)
    await expect(page.locator('html')).not.toHaveAttribute('data-manner')
    await page.evaluate(jump) // what is not laid out before it comes near is of another height than the first jump took it for
    await expect(page.locator('#rail h2')).toBeInViewport()
    await expect(page.locator('#rail .step-still img')).toBeInViewport()
  })

test('where the body is twice as large, each step has its text and its still', async ({ page }) => {
  await openLive(page)
  await dress(page, 'body { zoom: 2 }')
  await page.evaluate(() => scrollBy(0, 1))
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  for (const part of ['.step-still img', 'h2']) {
    await page.locator(`#rail ${part}`).scrollIntoViewIfNeeded()
    await expect(page.locator(`#rail ${part}`)).toBeInViewport()
  }
})

for (const [name, css] of Object.entries({
  'the page is zoomed': 'html { zoom: 0.9 }',
  'the body is zoomed': 'body { zoom: 0.9 }',
}))
  test(`the map shows the step that is read where ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 800 })
    await openLive(page, '/step/rail')
    await dress(page, css)
    await page.evaluate(() => scrollBy(0, 1)) // the next scroll tells that the page is laid out anew
    await settle(page)
    for (const slug of ['price', 'unknown', 'najin'] as const) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), slug)
      await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
      await expect(page.locator('.step-nav .now')).toHaveText(`Step ${slugs.indexOf(slug) + 1} of 14`)
      await settle(page)
    }
  })

/** What scripts of others put in the place of what is alive. */
const replaced: Readonly<Record<string, () => void>> = {
  'a script writes the body anew': () => {
    document.body.innerHTML += '<p>We value your privacy</p>'
  },
  'a script writes the steps anew': () => {
    for (const steps of document.querySelectorAll('.steps')) steps.replaceWith(steps.cloneNode(true))
  },
  'the map is put elsewhere': () => {
    const stage = document.getElementById('stage')
    const div = document.createElement('div')
    stage?.replaceWith(div)
    if (stage) div.append(stage)
  },
  'the body is drawn smaller': () => {
    document.body.style.transform = 'scale(0.8)'
  },
  'canvases are taken away': () => {
    for (const canvas of document.querySelectorAll('canvas')) canvas.remove()
  },
}

for (const [name, change] of Object.entries(replaced))
  test(`each step has its text and its still, and the address its own step, where ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1200, height: 800 })
    await openLive(page, '/step/rail')
    await page.evaluate(`(${change})()`)
    await page.evaluate(() => scrollBy(0, 300))
    await expect(page.locator('html')).not.toHaveAttribute('data-manner')
    for (const part of ['.step-still img', 'h2']) {
      await page.locator(`#price ${part}`).scrollIntoViewIfNeeded()
      await expect(page.locator(`#price ${part}`)).toBeInViewport()
    }
    expect(new URL(page.url()).pathname).not.toBe('/step/unknown')
  })

test('a dialog that holds the page still by moving its body leaves the live map', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'rail', 0.4)
  const before = await page.evaluate(() => scrollY)
  await page.evaluate((y) => {
    document.body.style.cssText = `position: fixed; top: ${-y}px; inset-inline: 0`
  }, before)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.evaluate((y) => {
    document.body.style.cssText = ''
    scrollTo({ top: y, behavior: 'instant' })
  }, before)
  await jumpTo(page, 'rail', 0.5)
  await expect(page.locator('html')).toHaveAttribute('data-manner', 'moving')
  await expect(page.locator('#stage[data-step=rail][data-painter=live] canvas.shipment')).toBeInViewport()
})

test('a copy of the page, saved in its middle and opened from a disk, has each step’s still', async ({
  page,
}, testInfo) => {
  await openLive(page)
  await jumpTo(page, 'rail', 0.4)
  const html = await page.evaluate(() => document.documentElement.outerHTML)
  const file = testInfo.outputPath('saved.html')
  await writeFile(file, `<!DOCTYPE html><meta charset="utf-8">${html}`)
  await page.goto(`file://${file}`)
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  await expect(page.locator('#stage')).toBeHidden()
  await page.locator('#price').scrollIntoViewIfNeeded()
  await expect(page.locator('#price h2')).toBeVisible()
  await expect(page.locator('#price .step-still')).toBeVisible()
})

test('the page is whole where the browser refuses to write the address', async ({ page }) => {
  await page.addInitScript(() => {
    History.prototype.replaceState = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await openLive(page)
  await jumpTo(page, 'rail', 0.4)
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'rail')
  await expect(page.locator('#rail h2')).toBeInViewport()
})

test('where a script writes the steps anew, the reader stays at the step that was read', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  await openLive(page)
  await jumpTo(page, 'rail', 0.4)
  await page.evaluate(() => {
    for (const steps of document.querySelectorAll('.steps')) steps.replaceWith(steps.cloneNode(true))
    scrollBy(0, 30)
  })
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  await expect(page.locator('#rail h2')).toBeInViewport()
})
