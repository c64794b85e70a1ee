/** The embeds: what they weigh, how soon the guest follows its host, and how smooth it is beside the site's own page. */
import type { Frame, Page } from '@playwright/test'
import { type Hosts, serveHosts } from '../../hosts/serve'
import { type Lab, withPage } from '../lab'
import type { Measure } from '../measure'
import { intervals, median, quantile, sum } from '../statistics'
import { scrollThrough, waitForLive } from '../story'
import { kB } from '../table'
import { brotliBytes, gzipBytes, recordArrivals } from '../wire'

const layouts = {
  scroll: '/embed?layout=scroll',
  unrolled: '/embed?layout=unrolled',
  stepper: '/embed?layout=stepper',
  'one step': '/embed?step=rail',
  'scroll, four steps': '/embed?layout=scroll&from=rail&to=price',
} as const

/** A scroll through an embed: the same way in every frame. */
const steady = ({ amount }: Lab) => ({ stepPx: 40, maxFrames: amount(600, 60) })

export const embed: Measure = {
  name: 'embed',
  title: 'Embeds in a page of another origin',
  run: async (lab) => {
    const site = lab.story.url.replace(/\/$/, '')
    const hosts = await serveHosts(site)
    try {
      const loader = kB(gzipBytes(await (await fetch(`${site}/embed.js`)).text()))
      const weights = await Promise.all(
        Object.entries(layouts).map(async ([name, path]) => ({ name, ...(await weigh(lab, site + path)) })),
      )
      const scroll = weights.find(({ name }) => name === 'scroll')
      const { delays, frames } = await ride(lab, hosts)
      const own = await ownFrames(lab)
      const times = (quantile(frames, 0.95) ?? 0) / (quantile(own, 0.95) ?? 1)
      return {
        tables: [
          {
            head: ['layout', 'kB, brotli', 'of it fonts', 'of it script, gzip', 'requests'],
            rows: weights.map(({ name, all, fonts, script, requests }) => [
              name,
              all,
              fonts,
              script,
              requests,
            ]),
          },
          {
            head: ['ms', 'median', '95th'],
            rows: [
              ['host scroll to guest scroll', median(delays), quantile(delays, 0.95)],
              ['frame interval in the embed', median(frames), quantile(frames, 0.95)],
              ['frame interval on the site', median(own), quantile(own, 0.95)],
            ],
          },
        ],
        notes: [`Loader: ${loader.toFixed(2)} kB gzip. ${delays.length} scrolls of the host were timed.`],
        figures: {
          loader,
          stepScript: weights.find(({ name }) => name === 'one step')?.script,
          scrollScript: scroll?.script,
          scrollWire: scroll && scroll.all - scroll.fonts,
          scrollWireFonts: scroll?.all,
          embedDelay: quantile(delays, 0.95),
          embedFrame: times,
        },
      }
    } finally {
      hosts.close()
    }
  },
}

/** What a guest fetches until five seconds after its load. */
function weigh({ browser }: Lab, url: string) {
  return withPage(browser, async (page) => {
    const arrived = recordArrivals(page)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(5000)
    const arrivals = await arrived()
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src], [type="application/json"])')]
        .map(({ textContent }) => textContent)
        .join(''),
    )
    const scripts = arrivals.filter(({ kind }) => kind === 'script').map(({ body }) => gzipBytes(body))
    return {
      all: kB(sum(arrivals.map(brotliBytes))),
      fonts: kB(sum(arrivals.filter(({ kind }) => kind === 'font').map(brotliBytes))),
      script: kB(sum(scripts) + gzipBytes(inline)),
      requests: arrivals.length,
    }
  })
}

/**
 * Scrolls a host through the embed. Delays are ms from a scroll event of the host to the scroll event with which the
 * guest reads its step, frames the guest's own intervals meanwhile.
 */
function ride(lab: Lab, hosts: Hosts) {
  return withPage(lab.browser, async (page) => {
    await page.goto(hosts.url('article'))
    await page.evaluate(() =>
      document.querySelector('div[data-story]')?.scrollIntoView({ behavior: 'instant' }),
    )
    const guest = await liveGuest(page)
    await page.waitForTimeout(1500)
    const inGuest = guest.evaluate(watchGuest)
    const told = await page.evaluate(scrollHost, steady(lab))
    await guest.evaluate(() => dispatchEvent(new Event('bench:end')))
    const { seen, frames } = await inGuest
    const delays = told.flatMap(({ y, at }) => {
      const heard = seen.find((each) => each.at >= at && each.y >= y - 1)
      return heard ? [heard.at - at] : []
    })
    return { delays, frames: intervals(frames) }
  })
}

async function liveGuest(page: Page): Promise<Frame> {
  const handle = await page.locator('div[data-story] iframe').elementHandle()
  const guest = await handle?.contentFrame()
  if (!guest) throw new Error('The host has no guest.')
  await guest.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  return guest
}

/** Runs in the guest. Times are ms since 1970, which host and guest share. */
function watchGuest() {
  type Seen = { readonly y: number; readonly at: number }
  return new Promise<{ seen: Seen[]; frames: number[] }>((resolve) => {
    const seen: Seen[] = []
    const frames: number[] = []
    let running = true
    addEventListener('scroll', () =>
      seen.push({ y: scrollY, at: performance.timeOrigin + performance.now() }),
    )
    addEventListener('bench:end', () => {
      running = false
      resolve({ seen, frames })
    })
    const frame = (time: number) => {
      frames.push(time)
      if (running) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

/** Runs in the host: scrolls through its embed and notes when the host heard of each scroll, and how deep it then was. */
function scrollHost({ stepPx, maxFrames }: ReturnType<typeof steady>) {
  type Told = { readonly y: number; readonly at: number }
  return new Promise<Told[]>((resolve) => {
    const told: Told[] = []
    const wrapper = document.querySelector('iframe')?.parentElement
    const depth = () => -(wrapper?.getBoundingClientRect().top ?? 0)
    addEventListener('scroll', () =>
      told.push({ y: depth(), at: performance.timeOrigin + performance.now() }),
    )
    let frames = 0
    const frame = () => {
      scrollTo({ top: scrollY + stepPx, behavior: 'instant' })
      frames += 1
      if (frames < maxFrames) requestAnimationFrame(frame)
      else setTimeout(() => resolve(told), 500)
    }
    requestAnimationFrame(frame)
  })
}

/** Frame intervals of the same scroll on the site's own page. */
function ownFrames(lab: Lab): Promise<number[]> {
  return withPage(lab.browser, async (page) => {
    await page.goto(lab.story.url, { waitUntil: 'load' })
    await waitForLive(page)
    await page.waitForTimeout(1500)
    return intervals((await scrollThrough(page, steady(lab))).times)
  })
}
