/** How the measurements drive the story. Each works on a page that is not (yet) a story too, and then says so. */
import type { CDPSession, Page } from '@playwright/test'

/** Waits for the live painter. Returns false when it has not come within the time. */
export async function waitForLive(page: Page, timeoutMs = 10_000): Promise<boolean> {
  const live = page.locator('#stage[data-painter=live]')
  return live.waitFor({ state: 'attached', timeout: timeoutMs }).then(
    () => true,
    () => false,
  )
}

/** A scroll of so many px a frame; it ends early after so many frames or ms. */
export type Scroll = { readonly stepPx: number; readonly maxFrames: number; readonly maxMs?: number }

/** What a scroll saw: the time of every frame in ms, the slugs of the steps it passed, and how far it went. */
export type Ride = { readonly times: number[]; readonly steps: string[]; readonly heightPx: number }

/** Scrolls from the top to the end, the same distance in every frame, and marks each frame for a trace. */
export function scrollThrough(
  page: Page,
  { stepPx, maxFrames, maxMs = Number.POSITIVE_INFINITY }: Scroll,
): Promise<Ride> {
  return page.evaluate(
    ([step, most, mostMs]) =>
      new Promise<Ride>((resolve) => {
        const times: number[] = []
        const steps = new Set<string>()
        const stage = document.getElementById('stage')
        const end = () => document.documentElement.scrollHeight - innerHeight
        const frame = (time: number) => {
          performance.mark('bench:frame')
          performance.clearMarks('bench:frame') // the trace has it; kept, a few of them on every page of the heap keep all pages
          times.push(time)
          const slug = stage?.dataset.step
          if (slug) steps.add(slug)
          const isOver = times.length >= most || time - (times[0] ?? time) > mostMs
          if (isOver || scrollY >= end() - 1) resolve({ times, steps: [...steps], heightPx: end() })
          else {
            scrollTo({ top: Math.min(scrollY + step, end()), behavior: 'instant' })
            requestAnimationFrame(frame)
          }
        }
        scrollTo({ top: 0, behavior: 'instant' })
        requestAnimationFrame(() => requestAnimationFrame(frame))
      }),
    [stepPx, maxFrames, maxMs] as const,
  )
}

/** Slows the page's CPU by a factor; 1 is unslowed. */
export async function slowDown(page: Page, factor: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: factor })
  return session
}
