import { expect, type Frame, type Page } from '@playwright/test'
import { openScroll, scrollTo, test } from './hosts'
import { settle } from './story'

/** Sixty things that nobody should send. Made in the page: some are no JSON. */
function hostileMessages(): unknown[] {
  const cyclic: Record<string, unknown> = { type: 'story:scroll', version: 1 }
  cyclic.y = cyclic
  const megabyte = 'x'.repeat(1e6)
  const wrong = [
    null,
    undefined,
    true,
    0,
    -1,
    NaN,
    1e308,
    '',
    'story:scroll',
    [],
    [1],
    {},
    new Date(),
    /x/,
    new Map(),
  ]
  const numbers = [
    NaN,
    Infinity,
    -Infinity,
    -1,
    1e308,
    1e7 + 1,
    '100',
    null,
    undefined,
    [],
    {},
    true,
    megabyte,
  ]
  const shapes = numbers.flatMap((y) => [
    { type: 'story:scroll', version: 1, y },
    { kind: 'interactive:scroll', scroll: y },
    { type: 'story:height', version: 1, height: typeof y === 'number' && y === 1e7 + 1 ? -5 : y },
  ])
  return [
    ...wrong,
    ...shapes,
    cyclic,
    JSON.parse('{"__proto__":{"type":"story:scroll","version":1,"y":700}}'),
    JSON.parse('{"type":"story:scroll","version":1,"__proto__":{"y":700}}'),
    { type: 'story:scroll', version: 2, y: 700 },
    { type: 'story:scroll', y: 700 },
    { type: 'story:goto', version: 1, y: 1e9 },
    { type: 'story:step', version: 1, slug: '<img src=x onerror=alert(1)>', index: 0, total: 14 },
    { type: 'story:step', version: 1, slug: 'rail', index: 20, total: 14 },
    { type: 'constructor', version: 1 },
    megabyte,
    `pymxPYMxstoryxPYMxheightxPYMx${megabyte}`,
    '[iFrameSizer]<b>:8:false:',
    `[iFrameSizer]${megabyte}:8:false:`,
    'pymxPYMxotherxPYMxwidthxPYMx1',
    '[iFrameSizer]message:{"a":1}',
    new ArrayBuffer(8),
    new Error('story:scroll'),
  ]
}

test('sixty hostile messages and ten thousand more change nothing in the guest', async ({
  page,
  hosts,
  troubles,
}) => {
  const guest = await openScroll(page, hosts.url('article'))
  await scrollTo(page, 3000)
  await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'crossing')
  const before = await stateOf(page, guest)
  const sent = await page.evaluate(
    ([source]) => {
      const messages = new Function(`return (${source})()`)() as unknown[]
      const guest = document.querySelector('iframe')?.contentWindow
      for (const message of messages) guest?.postMessage(message, '*')
      for (let i = 0; i < 10_000; i += 1) guest?.postMessage(messages[i % 40], '*')
      return messages.length
    },
    [hostileMessages.toString()],
  )
  expect(sent).toBeGreaterThanOrEqual(60)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await stateOf(page, guest)).toEqual(before)
  await stillFollows(page, guest)
  expect(troubles).toEqual([])
})

test('messages that a guest would send change nothing in the host when another window sends them', async ({
  page,
  hosts,
  troubles,
}) => {
  const guest = await openScroll(page, hosts.url('article'))
  await scrollTo(page, 3000)
  await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'crossing')
  const before = await stateOf(page, guest)
  await page.evaluate(
    ([source]) => {
      const sibling = document.createElement('iframe')
      sibling.hidden = true
      sibling.srcdoc = `<script>
        const messages = (${source})()
        messages.push({ type: 'story:height', version: 1, height: 5 }, { type: 'story:goto', version: 1, y: 0 })
        for (let i = 0; i < 10000; i++) parent.postMessage(messages[i % messages.length], '*')
        parent.postMessage('sent', '*')
      </script>`
      const sent = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data === 'sent' && resolve(undefined)),
      )
      document.body.append(sibling)
      dispatchEvent(new MessageEvent('message', { data: { type: 'story:height', version: 1, height: 5 } }))
      return sent
    },
    [hostileMessages.toString()],
  )
  expect(await stateOf(page, guest)).toEqual(before)
  await stillFollows(page, guest)
  expect(troubles).toEqual([])
})

test('a guest that says nonsense cannot bend its host', async ({ page, hosts, troubles }) => {
  const guest = await openScroll(page, hosts.url('article'))
  await scrollTo(page, 3000)
  const before = await stateOf(page, guest)
  await guest.evaluate(
    ([source]) => {
      for (const message of new Function(`return (${source})()`)() as unknown[])
        parent.postMessage(message, '*')
    },
    [hostileMessages.toString()],
  )
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await stateOf(page, guest)).toEqual(before)
  await stillFollows(page, guest)
  expect(troubles).toEqual([])
})

/** What a message could have changed. */
async function stateOf(page: Page, guest: Frame) {
  await settle(guest)
  return {
    host: await page.evaluate(() => ({
      y: Math.round(scrollY),
      embed: document.querySelector('div[data-story]')?.getBoundingClientRect().height,
      frame: document.querySelector('iframe')?.getBoundingClientRect().height,
      polluted: 'y' in {} || 'type' in {},
    })),
    guest: await guest.evaluate(() => ({
      y: scrollY,
      stage: { ...document.getElementById('stage')?.dataset },
      root: { ...document.documentElement.dataset },
      polluted: 'y' in {} || 'type' in {},
    })),
  }
}

async function stillFollows(page: Page, guest: Frame): Promise<void> {
  await scrollTo(page, 9000)
  await expect.poll(() => guest.evaluate(() => Math.round(scrollY / 10))).toBe(900)
}
