import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openLive } from './story'

test.use({ viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 })

/** Opens the builder and waits until it has read its address, which is when the preview comes. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/embed/builder${query}`)
  await preview(page).waitFor()
}

const preview = (page: Page) => page.locator('.preview iframe')
const shownCode = (page: Page) => page.getByLabel('Embed code', { exact: true }).inputValue()
const hostOf = (page: Page) => page.frameLocator('.preview iframe')

test.describe('by keyboard alone', () => {
  test('an editor chooses a step, a theme and a page to see it in, and takes the code away', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('Tab', 'Tab', 'ArrowDown', 'ArrowDown')
    await expect(page.getByLabel('One step')).toBeChecked()
    await press('Tab')
    await expect(page.getByLabel('Step', { exact: true })).toBeFocused()
    await page.keyboard.type('2. Najin')
    await press('Tab', 'Tab', 'ArrowDown', 'ArrowDown')
    await expect(page.getByLabel('Dark', { exact: true }).first()).toBeChecked()
    await press('Tab')
    await page.keyboard.type('A "shipment" & <more>')
    await press('Tab', 'Tab')
    await expect(page.getByRole('button', { name: 'Copy: Address' })).toBeFocused()
    await press('Enter')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}/embed?step=najin&theme=dark`,
    )
    await press('Tab', 'Tab')
    await expect(page.getByRole('button', { name: 'Copy: Embed code' })).toBeFocused()
    expect(
      await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth),
    ).toBe('2px')
    await press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(2)

    const code = [
      `<div data-story="${baseURL}/" data-step="najin" data-theme="dark">`,
      `  <a href="${baseURL}/step/najin">A &quot;shipment&quot; &amp; &lt;more&gt;</a>`,
      '</div>',
      `<script async src="${baseURL}/embed.js"></script>`,
    ].join('\n')
    expect(await shownCode(page)).toBe(code)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)

    await press('Tab', 'Tab', 'Enter')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.getByLabel('oEmbed link', { exact: true }).inputValue(),
    )
    await press('Tab', 'ArrowRight')
    await expect(page.getByLabel('Wide')).toBeChecked()
    await expect(preview(page)).toHaveAttribute('title', 'Preview: Wide')
  })

  test('what was copied is no longer said once the code is another', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write'])
    await open(page)
    await page.getByRole('button', { name: 'Copy: Embed code' }).press('Enter')
    const said = page.getByRole('status').filter({ hasText: 'Copied' })
    await expect(said).toBeVisible()
    await page.getByLabel('One step').check()
    await expect(said).toHaveCount(0)
  })

  test('the code is selected where the browser lets nothing be copied', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await open(page)
    await page.getByRole('button', { name: 'Copy: Embed code' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Selected' })).toBeVisible()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await shownCode(page))
  })
})

test.describe('the preview', () => {
  test('runs the very code that is shown', async ({ page }) => {
    for (const query of [
      '',
      '?from=najin&to=rail&layout=unrolled',
      '?step=rail&code=frame&title=%22%3Cb%3E',
    ]) {
      await open(page, query)
      await expect(preview(page)).toHaveAttribute('srcdoc', containing(await shownCode(page)))
    }
  })

  test('moves the story with the page in the scroll layout', async ({ page }) => {
    await open(page, '?from=najin&to=dunay&host=header&offset=%23header')
    const stage = hostOf(page).frameLocator('iframe').locator('#stage')
    await expect(stage).toHaveAttribute('data-step', 'najin')
    await expect(hostOf(page).locator('a')).toHaveAttribute('hidden') // the story takes its room when the link goes
    await hostOf(page)
      .locator('html')
      .evaluate((html) => html.scrollTo(0, html.scrollHeight / 2))
    await expect(stage).not.toHaveAttribute('data-step', 'najin')
    const frame = hostOf(page).locator('iframe')
    await expect.poll(() => frame.evaluate((element) => element.getBoundingClientRect().top)).toBe(64)
  })

  test('shows one step, unrolled steps and a stepper', async ({ page }) => {
    await open(page, '?step=rail')
    await expect(hostOf(page).frameLocator('iframe').getByRole('heading')).toHaveText(
      'By rail across Russia, on a route not disclosed',
    )
    await open(page, '?from=najin&to=dunay&layout=unrolled&host=phone')
    await expect(hostOf(page).frameLocator('iframe').getByRole('heading')).toHaveCount(3)
    await open(page, '?layout=stepper&code=frame')
    await hostOf(page).frameLocator('iframe').getByRole('button', { name: 'Next step' }).click()
    await expect(hostOf(page).frameLocator('iframe').locator('.bar')).toContainText('Step 2 of 14')
  })

  test('leaves the link where scripts are taken out, and a frame where there is one', async ({ page }) => {
    await open(page, '?host=bare')
    await expect(hostOf(page).getByRole('link')).toBeVisible()
    await expect(hostOf(page).locator('script')).toHaveCount(0)
    await page.getByLabel('Plain frame').check()
    await expect(hostOf(page).locator('iframe')).toHaveCount(1)
  })

  test('holds the code twice in a page of two embeds, and is dark in a dark page', async ({ page }) => {
    await open(page, '?step=rail&host=two')
    await expect(hostOf(page).locator('div[data-story] iframe').first()).toBeVisible()
    await expect(hostOf(page).locator('div[data-story]')).toHaveCount(2)
    await page.locator('.preview').getByLabel('Dark').check()
    await expect(hostOf(page).locator('body')).toHaveCSS('background-color', 'rgb(22, 24, 26)')
  })
})

test.describe('the address', () => {
  test('brings the choices back, and leaves no trace of trying in the history', async ({ page }) => {
    await open(page)
    const before = await page.evaluate(() => history.length)
    await page.getByLabel('A part of it').check()
    await page.getByLabel('From').selectOption('rail')
    await page.getByLabel('To', { exact: true }).selectOption('price')
    await page.getByLabel('Unrolled').check()
    await page.getByLabel('Plain frame').check()
    await page.locator('.preview').getByLabel('Phone').check()
    await expect(page).toHaveURL(/\?from=rail&to=price&layout=unrolled&code=frame&host=phone$/)
    expect(await page.evaluate(() => history.length)).toBe(before)
    const code = await shownCode(page)
    await page.reload()
    await preview(page).waitFor()
    expect(await shownCode(page)).toBe(code)
    await expect(page.getByLabel('Unrolled')).toBeChecked()
  })

  test('the end of a part stays behind its beginning', async ({ page }) => {
    await open(page, '?from=najin&to=crossing')
    await page.getByLabel('From').selectOption('washington')
    await expect(page.getByLabel('To', { exact: true })).toHaveValue('unknown')
    await expect(page.getByLabel('To', { exact: true }).getByRole('option')).toHaveCount(1)
  })

  for (const query of [
    '?step=__proto__&layout=constructor&theme=javascript:alert(1)&host=__proto__&code=x',
    '?title=%22%3E%3Cscript%3Ewindow.hurt=1%3C/script%3E&offset=%22onload=%22window.hurt=1&host=header',
    '?title=%00%0d%0a%e2%80%ae%ff&step=rail&step=dunay&from=unknown&to=opening',
    `?title=${'x'.repeat(5000)}&offset=${'%3C'.repeat(2000)}`,
  ])
    test(`a hostile one changes nothing and runs nothing: ${query.slice(0, 50)}`, async ({
      page,
      baseURL,
    }) => {
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      await open(page, query)
      await expect(page.getByLabel('The whole story')).toBeChecked()
      expect(await shownCode(page)).toMatch(
        new RegExp(`^<div data-story="${baseURL}/"( data-offset="[^"<>]*")?>\n`),
      )
      await expect(
        hostOf(page).locator('div[data-story]').locator('iframe:visible, a:visible').first(),
      ).toBeVisible()
      const frames = page
        .frames()
        .filter((frame) => frame.url().startsWith('about:') || frame === page.mainFrame())
      for (const frame of frames) expect(await frame.evaluate(() => 'hurt' in window)).toBe(false)
      expect(errors).toEqual([])
    })
})

for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no fault that axe knows and nothing beyond the edge, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.emulateMedia({ colorScheme })
      for (const query of ['?from=najin&to=rail', '?step=rail&code=frame']) {
        await open(page, query)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    })

test('is not for search engines, and none of it is in the story’s page', async ({ request, page }) => {
  const html = await (await request.get('/embed/builder')).text()
  expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
  expect(html).toContain('&lt;div data-story=') // the code of the whole story is there without scripts
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text())
  })
  await openLive(page)
  const story = await (await request.get('/')).text()
  for (const words of ['data-story', 'embed.js', 'builder-page', 'code-box'])
    expect([story, ...scripts].filter((text) => text.includes(words)).length, words).toBe(0)
})

function containing(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
