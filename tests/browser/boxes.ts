// What stands where on the screen, and what of it lies on something else.
import type { Page } from '@playwright/test'

export interface Box {
  readonly name: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Boxes of all that can be seen of some selectors, in CSS px of the screen; of `texts` only their letters. */
export function boxesOf(
  page: Page,
  { texts = ':not(*)', parts }: { texts?: string; parts: string },
): Promise<Box[]> {
  return page.evaluate(
    ([texts, parts]) => {
      const lettersOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect()
      }
      const seen = (element: Element) => {
        const { visibility, opacity, fontSize } = getComputedStyle(element)
        return visibility === 'visible' && Number(opacity) > 0.05 && fontSize !== '0px'
      }
      const of = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
      return [
        ...of(texts).map((text) => ({ name: text.textContent ?? '', rect: lettersOf(text) })),
        ...of(parts).map((part) => ({
          name: part.getAttribute('class') ?? '',
          rect: part.getBoundingClientRect(),
        })),
      ]
        .filter(({ rect }) => rect.width * rect.height > 0)
        .map(({ name, rect }) => ({ name, x0: rect.left, y0: rect.top, x1: rect.right, y1: rect.bottom }))
    },
    [texts, parts] as const,
  )
}

/** How far two boxes reach into each other, in CSS px; 0 or less when they do not. */
const inside = (a: Box, b: Box) =>
  Math.min(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0))

/** Which boxes lie on which others by more than a CSS px, in words. */
export const collisions = (all: readonly Box[], others: readonly Box[]): string[] =>
  all.flatMap((a) =>
    others
      .filter((b) => a !== b && inside(a, b) > 1)
      .map((b) => `${a.name} | ${b.name}: ${inside(a, b).toFixed(1)} px`),
  )

/** The same among boxes of one kind, each two of them once. */
export const collisionsAmong = (all: readonly Box[]): string[] =>
  all.flatMap((box, i) => collisions([box], all.slice(i + 1)))
