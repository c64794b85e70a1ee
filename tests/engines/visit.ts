// What a visit does again and again.
import { expect } from '@playwright/test'
import type { Visitor } from './visitor'

/** Opens a page and waits until its map is painted live. */
export async function openLive(visitor: Visitor, url: string): Promise<void> {
  await visitor.goto(url)
  await expect.poll(() => painterOf(visitor)).toBe('live')
  await settle(visitor)
}

export function painterOf(visitor: Visitor, frames?: readonly string[]): Promise<string | undefined> {
  return visitor.evaluate(() => document.getElementById('stage')?.dataset.painter, [], frames)
}

/** The step that the map shows, and how far into it (0..1). */
export async function placeOf(visitor: Visitor, frames?: readonly string[]) {
  await settle(visitor, frames)
  const [step, progress] = await visitor.evaluate(
    () => {
      const { step, progress } = document.getElementById('stage')?.dataset ?? {}
      return [step, progress] as const
    },
    [],
    frames,
  )
  return { step, progress: Number(progress) }
}

/** Waits until the scroll and the map have stood still for eight frames. */
export function settle(visitor: Visitor, frames?: readonly string[]): Promise<void> {
  return visitor.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stage = document.getElementById('stage')
        let last = ''
        let calm = -4 // a scroll is told a frame or two after it was asked for
        const frame = () => {
          const now = `${scrollY} ${innerWidth} ${stage?.dataset.step} ${stage?.dataset.progress}`
          calm = now === last ? calm + 1 : Math.min(calm, 0)
          last = now
          if (calm >= 8) resolve()
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    [],
    frames,
  )
}

/** Scrolls in one jump to a progress (0..1) of a step. */
export async function jumpTo(visitor: Visitor, slug: string, progress: number): Promise<void> {
  await visitor.evaluate(
    (slug, progress) => {
      const box = document.getElementById(slug)?.getBoundingClientRect() ?? new DOMRect()
      const svh = document.querySelector('.svh')?.getBoundingClientRect().height ?? innerHeight
      scrollTo({ top: scrollY + box.top + progress * box.height - 0.75 * svh, behavior: 'instant' })
    },
    [slug, progress] as const,
  )
  await settle(visitor)
}

/** Clicks in the middle of the first element that a selector finds, once the page is scrolled so far that it is seen. */
export async function click(visitor: Visitor, selector: string): Promise<void> {
  // What is in a panel that sticks comes into sight only with a scroll that lets go of it.
  for (let turns = 0; turns < 30 && !(await isSeen(visitor, selector)); turns += 1) {
    await visitor.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }), [])
    await settle(visitor)
  }
  const at = await visitor.evaluate(
    (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    },
    [selector] as const,
  )
  if (!at) throw new Error(`There is no ${selector}.`)
  await visitor.click(at.x, at.y)
}

/** Whether the middle of an element is in the window with nothing of another element over it. */
export function isSeen(visitor: Visitor, selector: string, frames?: readonly string[]): Promise<boolean> {
  return visitor.evaluate(
    (selector) => {
      const element = document.querySelector(selector)
      const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return Boolean(top && width * height > 0 && element?.contains(top))
    },
    [selector] as const,
    frames,
  )
}

/** The text of the first element that a selector finds; undefined without one. */
export function textOf(
  visitor: Visitor,
  selector: string,
  frames?: readonly string[],
): Promise<string | undefined> {
  return visitor.evaluate(
    (selector) => document.querySelector(selector)?.textContent ?? undefined,
    [selector] as const,
    frames,
  )
}
