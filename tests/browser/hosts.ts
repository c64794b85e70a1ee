// How the browser tests drive a host page with an embed in it, from another origin than the site's.
import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test'
import { hosts } from '../hosts/fixture'
import type { Hosts } from '../hosts/serve'
import { settle } from './story'

declare global {
  interface Window {
    /** In a host: what embeds have said by `story:step`, in order. */
    slugs: string[]
    /** In a guest: how often its own scroll was found elsewhere than its host had put it. */
    strayed: number
  }
}

/** Tests with the bench of hosts served, each page of them with what goes wrong written down. */
export const test = base.extend<{ troubles: string[] }, { hosts: Hosts }>({
  hosts,
  troubles: [
    async ({ page }, use) => {
      const troubles: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
      })
      page.on('pageerror', ({ message }) => troubles.push(message))
      page.on('requestfailed', (request) => {
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}`)
      })
      await page.addInitScript(record)
      await use(troubles)
    },
    { auto: true },
  ],
})

/** Runs in every frame before its own scripts. */
function record(): void {
  window.slugs = []
  window.strayed = 0
  document.addEventListener('story:step', (event) => {
    window.slugs.push((event as CustomEvent<{ slug: string }>).detail.slug)
  })
  if (window === top) return
  let told = 0
  addEventListener('message', ({ data }) => {
    if (data?.type === 'story:scroll') told = data.y
  })
  addEventListener('scroll', () => {
    if (Math.abs(scrollY - told) > 1.5) window.strayed += 1
  })
}

/** Opens a host, brings its nth embed to the top of the window, and returns the guest once its live map is there. */
export async function openScroll(page: Page, url: string, nth = 0): Promise<Frame> {
  await page.goto(url)
  const div = page.locator('div[data-story]').nth(nth)
  // Not quite to the top: what moves the guest counts as read.
  await div.evaluate((element) =>
    window.scrollTo({ top: scrollY + element.getBoundingClientRect().top - 100, behavior: 'instant' }),
  )
  const frame = div.locator('iframe')
  await frame.waitFor({ state: 'attached' })
  const guest = await contentOf(frame)
  await guest.locator('#stage').waitFor()
  await expect
    .poll(() => frame.evaluate((element) => element.parentElement?.offsetHeight ?? 0))
    .toBeGreaterThan(1000)
  await scrollTo(page, 0, nth)
  await guest.locator('#stage[data-painter=live]').waitFor()
  await settle(guest)
  await page.evaluate(() => {
    window.slugs = []
  })
  return guest
}

/** The guest in a frame, loaded. */
export async function contentOf(frame: Locator): Promise<Frame> {
  // The loader may just be putting another frame into its place.
  for (let tries = 0; tries < 50; tries += 1) {
    const guest = await (await frame.elementHandle())?.contentFrame()
    if (guest) {
      await guest.waitForLoadState()
      return guest
    }
    await frame.page().waitForTimeout(100)
  }
  throw new Error('no guest')
}

/** Scrolls the host until the nth embed has been moved by a distance in px, at most to its end. */
export function scrollTo(page: Page, y: number, nth = 0): Promise<void> {
  return page
    .locator('div[data-story]')
    .nth(nth)
    .locator('iframe')
    .evaluate((frame, y) => {
      const { top = 0, height = 0 } = frame.parentElement?.getBoundingClientRect() ?? {}
      const offset = Number.parseFloat(getComputedStyle(frame).top) || 0
      const most = height - frame.clientHeight
      window.scrollTo({ top: scrollY + top - offset + Math.min(y, most), behavior: 'instant' })
    }, y)
}

/** Px that the guest has to be moved by for a step to be at a progress (0..1). */
export function placeIn(guest: Frame, slug: string, progress: number): Promise<number> {
  return guest.evaluate(
    ([slug, progress]) => {
      const box = document.getElementById(slug)?.getBoundingClientRect() ?? new DOMRect()
      return scrollY + box.top + progress * box.height - 0.75 * innerHeight
    },
    [slug, progress] as const,
  )
}

/** The progress (0..1) of a step in the guest as its scroll has it. */
export function progressIn(guest: Frame, slug: string): Promise<number> {
  return guest.evaluate((slug) => {
    const { top, height } = document.getElementById(slug)?.getBoundingClientRect() ?? new DOMRect()
    return (0.75 * innerHeight - top) / height
  }, slug)
}

/**
 * Turns the wheel over the middle of the window, again and again, until the host is at its end (or at its top, for a
 * negative step). Returns the turns that moved nothing before that.
 */
export async function wheelThrough(page: Page, stepPx: number): Promise<number> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.move(width / 2, height / 2)
  let stops = 0
  for (let turns = 0; turns < 400; turns += 1) {
    const [before, atEnd] = await page.evaluate(
      (down) => [
        scrollY,
        down ? scrollY + innerHeight >= document.documentElement.scrollHeight - 1 : scrollY <= 0,
      ],
      stepPx > 0,
    )
    if (atEnd) return stops
    await page.mouse.wheel(0, stepPx)
    const moved = page.waitForFunction((before) => scrollY !== before, before, { timeout: 2000 })
    stops += await moved.then(
      () => 0,
      () => 1,
    )
    await Promise.all(page.frames().map(drawn))
  }
  throw new Error('the wheel never came to the end')
}

/** Waits until a frame has drawn what it has been told: no hand turns faster. One that is out of sight draws nothing. */
function drawn(frame: Frame): Promise<void> {
  return frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        setTimeout(resolve, 100)
      }),
  )
}

/**
 * A swipe of a finger over the middle of the window by px on the screen, up for negative ones, with all the run that
 * the browser gives it. Returns where the host then stands.
 */
export async function swipe(page: Page, px: number): Promise<number> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: width / 2, y: height / 2 + px * (share - 0.5) }],
    })
  await touch('touchStart')
  for (let share = 0.2; share <= 1; share += 0.2) await touch('touchMove', share)
  await touch('touchEnd')
  await session.detach()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = scrollY
        let calm = 0
        const frame = () => {
          calm = scrollY === last ? calm + 1 : 0
          last = scrollY
          if (calm > 8) resolve(last)
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )
}
