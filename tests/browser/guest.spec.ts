import { expect, test } from '@playwright/test'
import { steps } from '../../data/steps'
import { drag, openHost, shown } from './host'

for (const [kind, attributes] of [
  ['a bare frame', 'height="560"'],
  ['a sandboxed frame', 'height="560" sandbox="allow-scripts"'],
] as const) {
  test(`the stepper works by tap, swipe and keys in ${kind}, and leaves the host where it is`, async ({
    page,
  }) => {
    const { guest, wrong, close } = await openHost(page, '', attributes)
    await expect(guest.getByRole('status')).toContainText('Step 1 of 14')
    const before = await page.evaluate(() => scrollY)
    await guest.getByRole('button', { name: 'Next step' }).tap()
    await expect(shown(guest)).toHaveId('najin')
    const box = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const middle = { x: box.x + box.width / 2, y: box.y + 80 }
    await drag(page, middle, { x: -120, y: 10 })
    await expect(shown(guest)).toHaveId('crossing')
    await drag(page, middle, { x: 120, y: -10 })
    await expect(shown(guest)).toHaveId('najin')
    for (const [key, slug] of [
      ['ArrowRight', 'crossing'],
      ['ArrowLeft', 'najin'],
      ['End', 'unknown'],
      ['ArrowRight', 'unknown'],
      ['Home', 'opening'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(shown(guest)).toHaveId(slug)
    }
    await expect(shown(guest)).toHaveCount(1)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await expect(guest.getByRole('heading', { name: steps[0].headline })).toBeVisible()
    const serif = () =>
      guest
        .locator('html')
        .evaluate(() => [...document.fonts].find(({ family }) => family === 'story-serif')?.status)
    await expect.poll(serif).toBe('loaded')
    await expect
      .poll(() => guest.locator('#opening img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
    expect(wrong).toEqual([])
    close()
  })
}

test('Page Down reads a text that does not fit to its end before it goes on to the next step', async ({
  page,
}) => {
  const { guest, close } = await openHost(page, '?layout=stepper&from=rail&to=disclosure', 'height="400"')
  await guest.getByRole('button', { name: 'Next step' }).focus()
  const passed = new Set<string>()
  for (let presses = 0; presses < 40 && !passed.has('disclosure'); presses += 1) {
    const { slug, ends, left } = await shown(guest).evaluate((step) => {
      const panel = step.querySelector('.panel') ?? step
      return {
        slug: step.id,
        ends: panel.scrollHeight,
        left: panel.scrollHeight - panel.scrollTop - panel.clientHeight,
      }
    })
    passed.add(slug)
    await page.keyboard.press('PageDown')
    const next = await shown(guest).getAttribute('id')
    if (next !== slug) expect(left, `${slug}, ${ends} px`).toBeLessThanOrEqual(1)
  }
  expect([...passed]).toEqual(['rail', 'tikhoretsk', 'disclosure'])
  close()
})

test('a finger that moves up over the map scrolls the host, and the stepper stays', async ({ page }) => {
  const { guest, close } = await openHost(page, '?layout=stepper', 'height="640"')
  const before = await page.evaluate(() => scrollY)
  const box = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await drag(page, { x: box.x + box.width / 2, y: box.y + 180 }, { x: 5, y: -150 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50)
  await expect(shown(guest)).toHaveId('opening')
  close()
})

test('a text that does not fit moves under the finger, and from its end the host moves on', async ({
  page,
}) => {
  const { guest, close } = await openHost(page, '?layout=stepper', 'height="400"')
  const box = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const text = { x: box.x + box.width / 2, y: box.y + box.height - 70 }
  const left = () =>
    shown(guest)
      .locator('.panel')
      .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)
  const before = await page.evaluate(() => scrollY)
  for (let drags = 0; drags < 12 && (await left()) > 1; drags += 1) await drag(page, text, { x: 0, y: -120 })
  expect(await left()).toBeLessThanOrEqual(1)
  await drag(page, text, { x: 0, y: -150 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50)
  await expect(shown(guest)).toHaveId('opening')
  close()
})

test('evidence that is opened in a low stepper comes into sight, and leaves the map as it is', async ({
  page,
}) => {
  const { guest, close } = await openHost(page, '?layout=stepper&from=rail', 'height="480"')
  const map = () =>
    shown(guest)
      .locator('img')
      .evaluate((img) => img.clientHeight)
  const before = await map()
  const [host, evidence] = [await page.evaluate(() => scrollY), shown(guest).locator('.evidence')]
  await evidence.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(evidence.locator('li').first()).toBeInViewport()
  expect(await map()).toBe(before)
  expect(await page.evaluate(() => scrollY)).toBe(host)
  await page.keyboard.press('ArrowRight')
  await expect(shown(guest)).toHaveId('tikhoretsk')
  await expect(guest.locator('.evidence[open]')).toHaveCount(0)
  close()
})

test('without a layout it is unrolled for a host that answers, unless the reader has begun to step', async ({
  page,
}) => {
  const answer = `addEventListener('message', ({ data, source }) => {
    if (data === '[iFrameResizerChild]Ready') source.postMessage('[iFrameSizer]it:8:false:true:32:true:true:null:bodyOffset', '*')
  })`
  const early = await openHost(page, '', 'height="560"', answer)
  await expect(early.guest.locator('html')).not.toHaveAttribute('data-layout')
  await expect(early.guest.getByRole('navigation')).toBeHidden()
  early.close()
  const late = await openHost(page, '', 'height="560"')
  await late.guest.getByRole('button', { name: 'Next step' }).tap()
  await expect(shown(late.guest)).toHaveId('najin')
  await page.evaluate(() =>
    frames[0]?.postMessage('[iFrameSizer]it:8:false:true:32:true:true:null:bodyOffset', '*'),
  )
  await late.guest.locator('html[data-answered]').waitFor()
  await expect(late.guest.locator('html')).toHaveAttribute('data-layout', 'stepper')
  await expect(shown(late.guest)).toHaveId('najin')
  late.close()
  const pym = await openHost(page, '?childId=story&initialWidth=390', 'height="560"')
  await expect(pym.guest.locator('html')).not.toHaveAttribute('data-layout')
  pym.close()
})

test('the host hears each step that is read, and once that the last one was', async ({ page }) => {
  const { guest, close } = await openHost(
    page,
    '?from=najin&to=dunay&layout=stepper',
    'height="560"',
    `heard = []; addEventListener('message', ({ data }) => { if (/^story:(step|complete)/.test(data.type)) heard.push(data) })`,
  )
  for (let i = 0; i < 2; i += 1) await guest.getByRole('button', { name: 'Next step' }).tap()
  await guest.getByRole('button', { name: 'Previous step' }).tap()
  await guest.getByRole('button', { name: 'Next step' }).tap()
  const step = (slug: string, index: number) => ({ type: 'story:step', version: 1, slug, index, total: 3 })
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard) // the script above
  await expect
    .poll(heard)
    .toEqual([
      step('najin', 0),
      step('crossing', 1),
      step('dunay', 2),
      { type: 'story:complete', version: 1 },
      step('crossing', 1),
      step('dunay', 2),
    ])
  close()
})

test('links leave the frame for the step on the site', async ({ page, context }) => {
  const { guest, close } = await openHost(page, '?layout=stepper&from=rail')
  const opened = context.waitForEvent('page')
  await shown(guest).getByRole('link', { name: 'Full story' }).tap()
  expect(new URL((await opened).url()).pathname).toBe('/step/rail')
  expect(page.frames()[1]?.url()).toContain('/embed')
  close()
})

test('text twice as large fits a frame of 300 by 400, and targets stay large', async ({ page }) => {
  const { guest, close } = await openHost(page, '?layout=stepper', 'style="width:300px;height:400px"')
  await guest.locator('html').evaluate((root) => {
    root.style.fontSize = '200%'
  })
  const sideways = () =>
    guest.locator('.panel').evaluateAll((all) => all.map((e) => e.scrollWidth - e.clientWidth))
  expect(new Set(await sideways())).toEqual(new Set([0]))
  for (const name of ['Next step', 'Previous step']) {
    const box = await guest.getByRole('button', { name }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  close()
})
