import { expect } from '@playwright/test'
import { openScroll, placeIn, scrollTo, test } from './hosts'
import { slugs } from './story'

test('nothing of the site but the loader is asked for before the reader comes near', async ({
  page,
  hosts,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.setViewportSize({ width: 390, height: 300 })
  await page.goto(hosts.url('article'))
  await expect.poll(() => asked).toContain('/embed.js')
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(asked).not.toContain('/embed')
  await expect(page.getByRole('link', { name: /One arms shipment/ })).toBeVisible()
  await page.locator('#before').scrollIntoViewIfNeeded()
  await expect.poll(() => asked).toContain('/embed')
  await expect(page.getByRole('link', { name: /One arms shipment/ })).toBeHidden()
})

test('the link stays for good where the guest never answers', async ({ page, hosts }) => {
  await page.route('**/embed?*', (route) => route.fulfill({ body: 'Service unavailable', status: 503 }))
  await page.goto(hosts.url('article'))
  await page.locator('#before').scrollIntoViewIfNeeded()
  await page.locator('iframe').waitFor({ state: 'attached' })
  const link = page.getByRole('link', { name: /One arms shipment/ })
  await expect(link).toBeVisible()
  expect(await page.locator('iframe').evaluate((frame) => frame.parentElement?.offsetHeight)).toBe(0)
})

test('a loader included twice makes one frame a div, and leaves one global behind', async ({
  page,
  hosts,
}) => {
  await page.goto(hosts.url('no-scripts'))
  const before = await page.evaluate(() => Object.keys(window))
  await openScroll(page, hosts.url('two'))
  await page.locator('div[data-story]').nth(1).scrollIntoViewIfNeeded()
  await expect(page.locator('div[data-story]').nth(1).locator('iframe')).toHaveCount(1)
  await expect(page.locator('div[data-story]').nth(0).locator('iframe')).toHaveCount(1)
  const after = await page.evaluate(() => Object.keys(window))
  const left = after.filter((name) => !before.includes(name) && !/^\d+$/.test(name)) // frames have numbers
  expect(left).toEqual(['storyEmbeds'])
})

test('a div that comes later is filled, and one that goes takes everything with it', async ({
  page,
  hosts,
}) => {
  const guest = await openScroll(page, hosts.url('article'))
  await scrollTo(page, 500)
  await expect.poll(() => page.evaluate(() => window.slugs)).toEqual([slugs[0]])
  await page.evaluate(() => {
    const div = document.querySelector<HTMLElement>('div[data-story]')
    const copy = document.createElement('div')
    copy.dataset.story = div?.dataset.story
    copy.dataset.step = 'rail'
    copy.dataset.title = 'By rail'
    div?.before(copy)
    div?.remove()
    window.scrollTo({ top: copy.getBoundingClientRect().top + scrollY, behavior: 'instant' })
  })
  await expect.poll(() => guest.isDetached()).toBe(true)
  await expect(page.locator('iframe')).toHaveAttribute('title', 'By rail')
  await expect(page.locator('iframe')).toHaveAttribute('src', /\/embed\?step=rail$/)
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(200)
  await expect(page.locator('iframe')).toHaveCount(1)
})

for (const host of ['article', 'sticky-header'] as const)
  test(`a host that wraps the embed’s element in its page ${host} finds the reader where they were`, async ({
    page,
    hosts,
  }) => {
    const guest = await openScroll(page, hosts.url(host))
    await scrollTo(page, await placeIn(guest, 'rail', 0.5))
    await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'rail')
    const before = await page.evaluate(() => scrollY)
    await page.evaluate(() => {
      const div = document.querySelector('div[data-story]')
      const wrapper = document.createElement('div')
      div?.replaceWith(wrapper)
      if (div) wrapper.append(div)
    })
    await expect(
      page.frameLocator('div[data-story] iframe').locator('#stage[data-painter=live]'),
    ).toBeAttached()
    const again = page.frameLocator('div[data-story] iframe')
    await expect(again.locator('#stage')).toHaveAttribute('data-step', 'rail')
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })

test('a div that gets its address only in the page is filled', async ({ page, hosts }) => {
  await page.goto(hosts.url('article'))
  await page.waitForFunction(() => 'storyEmbeds' in window)
  await page.evaluate(async () => {
    const div = document.createElement('div')
    document.body.prepend(div)
    await new Promise(requestAnimationFrame)
    div.dataset.step = 'rail'
    div.dataset.story = document.querySelector<HTMLElement>('div[data-story]')?.dataset.story
    window.scrollTo(0, 0)
  })
  await expect(page.locator('iframe[src$="/embed?step=rail"]')).toBeVisible()
})

test('a host that writes its body anew has one frame a div again, and the link on paper', async ({
  page,
  hosts,
}) => {
  await openScroll(page, hosts.url('article'))
  await page.evaluate(() => {
    document.body.innerHTML += '<p>An advertisement</p>'
  })
  const frame = page.locator('div[data-story] iframe')
  await expect(page.frameLocator('div[data-story] iframe').locator('#stage[data-painter=live]')).toBeVisible()
  await expect(frame).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('link', { name: /One arms shipment/ })).toBeVisible()
  expect(await page.locator('div[data-story]').evaluate((div) => div.clientHeight)).toBeLessThan(200)
})

test('an address that is no web address makes no frame', async ({ page, hosts }) => {
  await page.goto(hosts.url('article'))
  await page.evaluate(() => {
    const old = document.querySelector<HTMLElement>('div[data-story]')
    for (const story of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', '//']) {
      const div = document.createElement('div')
      div.dataset.story = story
      div.textContent = 'link'
      old?.before(div)
    }
  })
  await page.locator('#before').scrollIntoViewIfNeeded()
  await page.locator('iframe').waitFor({ state: 'attached' })
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.locator('iframe')).toHaveAttribute('src', /^http:\/\/localhost/)
})

test('the loader and the static files of the site may be loaded by any page', async ({ request }) => {
  const loader = await request.get('/embed.js')
  expect(loader.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': expect.stringContaining('max-age=300'),
  })
  const html = await (await request.get('/embed?layout=scroll')).text()
  const font = /url\((\/fonts\/[^)]+\.woff2)\)/.exec(html)?.[1] ?? 'no font'
  expect((await request.get(font)).headers()['access-control-allow-origin']).toBe('*')
})

test('a scrolling embed is kept out of search engines, and exists for ranges of the story alone', async ({
  request,
}) => {
  const html = await (await request.get('/embed?layout=scroll&from=najin&to=rail')).text()
  expect(html).toContain('<meta name="robots" content="noindex"')
  expect(html).toMatch(/<link rel="canonical" href="https?:\/\/[^/"]+\/?"/)
  for (const path of ['nowhere/rail', 'rail/najin', 'rail/__proto__', 'opening/%00'])
    expect((await request.get(`/embed/scroll/${path}`)).status(), path).toBe(404)
})
