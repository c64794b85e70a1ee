import { expect } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Step } from '@/data/step'
import { steps as all } from '@/data/steps'
import { test } from './engine'
import { isSeen, jumpTo, openLive, placeOf } from './visit'

test('a dark system gets a dark page and a dark map', async ({ open, baseURL }) => {
  const visitor = await open({ dark: true })
  await openLive(visitor, `${baseURL}/step/rail`)
  const paper = await visitor.evaluate(() => getComputedStyle(document.documentElement).backgroundColor, [])
  expect(paper).toBe('rgb(18, 25, 29)')
  expect(shareOf(await visitor.picture(), ({ r, g, b }) => Math.max(r, g, b) < 110)).toBeGreaterThan(0.8)
})

test('a system that wants less motion gets a map that stands still in each step', async ({
  open,
  baseURL,
}) => {
  const visitor = await open({ reducedMotion: true })
  await openLive(visitor, `${baseURL}/step/rail`)
  expect(await visitor.evaluate(() => document.documentElement.dataset.manner, [])).toBe('calm')
  await jumpTo(visitor, 'rail', 0.2)
  const before = await placeOf(visitor)
  await jumpTo(visitor, 'rail', 0.6)
  expect(await placeOf(visitor)).toEqual(before)
})

test('without scripts the text and the stills are there', async ({ open, baseURL }) => {
  const visitor = await open({ noScript: true })
  await visitor.goto(`${baseURL}/step/rail`)
  // Without scripts the browser is sent on; a page that is on its way cannot be asked.
  await expect(async () => expect(await isSeen(visitor, '#rail h2')).toBe(true)).toPass()
  const { scripts, text, still } = await visitor.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('#rail .step-still img')
    return {
      scripts: Object.keys(document.documentElement.dataset),
      text: document.querySelector('#rail .panel')?.textContent ?? '',
      still: image?.getBoundingClientRect().width ?? 0,
    }
  }, [])
  expect(scripts, 'what only scripts write').toEqual([])
  const steps: readonly Step[] = all
  for (const paragraph of steps.find(({ slug }) => slug === 'rail')?.paragraphs ?? [])
    expect(text).toContain(paragraph.text)
  expect(still).toBeGreaterThan(300)
  await expect
    .poll(async () => shareOf(await visitor.picture(), near('#f5e8c6')), 'land')
    .toBeGreaterThan(0.05)
})

test('without scripts a step’s page is loaded and then left alone', async ({ open, baseURL }) => {
  const visitor = await open({ noScript: true })
  await visitor.goto(`${baseURL}/step/rail`)
  await expect(async () => expect(await isSeen(visitor, '#rail h2')).toBe(true)).toPass()
  const loadedAt = () => visitor.evaluate(() => performance.timeOrigin, [])
  const first = await loadedAt()
  await new Promise((resolve) => setTimeout(resolve, 2000))
  expect(await loadedAt()).toBe(first)
})

type Color = { readonly r: number; readonly g: number; readonly b: number }

/** The share (0..1) of a picture's pixels that a colour's test holds of. */
function shareOf(png: Buffer, is: (color: Color) => boolean): number {
  const { data } = PNG.sync.read(png)
  let found = 0
  for (let i = 0; i < data.length; i += 4) {
    if (is({ r: data[i] ?? 0, g: data[i + 1] ?? 0, b: data[i + 2] ?? 0 })) found += 1
  }
  return found / (data.length / 4)
}

/** Whether a colour is a `#rrggbb`, or all but. */
function near(hex: string): (color: Color) => boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return (color) => Math.max(Math.abs(color.r - r), Math.abs(color.g - g), Math.abs(color.b - b)) <= 6
}
