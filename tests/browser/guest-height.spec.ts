import { expect, test } from '@playwright/test'
import { openHost } from './host'

/** What a host that listens does: the frame gets the height that its guest tells. */
const obeying = `heights = []; addEventListener('message', ({ data }) => {
  if (data.type !== 'story:height') return
  heights.push(data.height)
  document.querySelector('iframe').style.height = data.height + 'px'
})`

for (const query of ['?layout=unrolled', '?step=rail', '?step=price&theme=dark']) {
  test(`a host that listens knows the height of /embed${query} to the pixel`, async ({ page }) => {
    const { guest, wrong, close } = await openHost(page, query, '', obeying)
    const fits = () =>
      guest
        .locator('html')
        .evaluate((root) => Math.abs(root.getBoundingClientRect().height - innerHeight) <= 1)
    await expect.poll(fits).toBe(true)
    await page.locator('iframe').evaluate((frame) => {
      frame.style.width = '250px'
    })
    await expect.poll(() => guest.locator('html').evaluate(() => innerWidth)).toBe(250)
    await expect.poll(fits).toBe(true)
    await guest.locator('html').evaluate((root) => {
      root.style.fontSize = '200%'
    })
    await expect.poll(fits).toBe(true)
    const bars = () => guest.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
    expect(await bars()).toBe(0)
    expect(wrong).toEqual([])
    close()
  })
}

for (const query of ['?layout=unrolled&to=crossing', '?step=price', '?layout=stepper&from=price&to=price']) {
  test(`/embed${query} opens the evidence of its claims, and the host hears the new height`, async ({
    page,
  }) => {
    const { guest, wrong, close } = await openHost(page, query, '', obeying)
    const heights = () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights) // obeying keeps them
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0)
    const evidence = guest.locator('article').last().locator('.evidence')
    const entry = evidence.locator('li').first()
    await expect(entry).toBeHidden()
    const closed = await settled(heights)
    await evidence.locator('summary').tap()
    await expect(entry).toBeVisible()
    await expect(entry).toContainText('Source:')
    const entriesPx = (await evidence.locator('ul').boundingBox())?.height ?? 0
    await expect.poll(async () => ((await heights()).at(-1) ?? 0) - closed).toBeGreaterThanOrEqual(entriesPx)
    await evidence.locator('summary').press('Enter')
    await expect(entry).toBeHidden()
    await expect.poll(async () => (await heights()).at(-1)).toBe(closed)
    expect(wrong).toEqual([])
    close()
  })
}

/** The last of some heights, once no other has come for ten frames. */
async function settled(heights: () => Promise<number[]>): Promise<number> {
  let last: number | undefined
  await expect
    .poll(async () => {
      const before = last
      last = (await heights()).at(-1)
      return last === before
    })
    .toBe(true)
  return last ?? 0
}

test('in the stepper the host hears a height at which no text has to be scrolled', async ({ page }) => {
  const { guest, close } = await openHost(page, '?layout=stepper', '', obeying)
  const overflows = () =>
    guest
      .locator('.panel')
      .evaluateAll((all) => all.filter((e) => e.scrollHeight > e.clientHeight + 1).length)
  await expect.poll(overflows).toBe(0)
  close()
})
