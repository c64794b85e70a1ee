// How the browser tests drive the story page and read its pictures.
import type { Frame, Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { levelsFor } from '@/components/map/1-plot/sheet'
import { phases } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import { type Slug, steps } from '@/data/steps'
import { plot } from './plot'

export const slugs: readonly Slug[] = steps.map(({ slug }) => slug)

/** Opens a page and waits until the live painter has taken over and the fonts are there. */
export async function openLive(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await page.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await settle(page)
  const [viewport, { step, progress }] = [await viewportOf(page), await placeOf(page)]
  const { camera } = sceneAt(plot, slugs.indexOf(step as Slug), progress, viewport) // the stage names no other
  if (!levelsFor(camera, viewport).large) return
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/wide[^/]*\.json/.test(name)),
  )
  await settle(page)
}

/** Progress of a step at a share (0..1) of what its scroll scrubs; 0 is where a link to the step lands. */
export function scrubbed(slug: Slug, share: number): number {
  const { landing, left } = phases(plot.steps[slugs.indexOf(slug)] ?? { scrollSvh: 150 })
  return landing + (left - landing) * share
}

/** Scrolls in one jump to a progress (0..1) of a step and waits until the map stands still there. */
export async function jumpTo(page: Page, slug: Slug, progress: number): Promise<void> {
  await page.evaluate(
    ([id, progress]) => {
      const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
      const svh = document.querySelector('.svh')?.getBoundingClientRect().height ?? innerHeight
      // A step is read from the moment its top crosses a line three quarters down the screen.
      scrollTo({ top: scrollY + box.top + progress * box.height - 0.75 * svh, behavior: 'instant' })
    },
    [slug, progress] as const,
  )
  await settle(page)
}

/**
 * Waits until nothing on the stage has moved for six frames: labels, timeline, panels, and the ground, which is moved
 * while the camera moves (`data-moved`) and exact soon after.
 */
export function settle(page: Page | Frame): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const moving = document.querySelectorAll<HTMLElement>(
          '.label, .marker, .read, .steps > section, #stage, canvas.ground',
        )
        const state = () =>
          [...moving]
            .map((e) => `${e.style.cssText}${e.dataset.progress ?? ''}${e.dataset.moved ?? 'still'}`)
            .join()
        let last = ''
        let calm = -4 // a scroll is told a frame or two after it was asked for
        const frame = () => {
          const now = state()
          calm = now === last ? calm + 1 : Math.min(calm, 0)
          last = now
          if (calm >= 6 && !document.querySelector('canvas[data-moved]')) resolve()
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )
}

/** Scrolls to a height of the page, the same distance in every frame, as a hand does; returns when it is there. */
export function scrollBy(page: Page, toPx: number, stepPx: number): Promise<void> {
  return page.evaluate(
    ([to, step]) =>
      new Promise<void>((resolve) => {
        const frame = () => {
          const left = to - scrollY
          if (Math.abs(left) < 1) return resolve()
          const top = Math.abs(left) <= step ? to : scrollY + Math.sign(left) * step
          const before = scrollY
          scrollTo({ top, behavior: 'instant' })
          if (scrollY === before) return resolve() // the end of the page
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    [toPx, stepPx] as const,
  )
}

/** The height at which the last step ends. */
export function endOfStory(page: Page): Promise<number> {
  return page.evaluate(() => {
    const last = [...document.querySelectorAll('.steps > section')].at(-1)
    return Math.floor(scrollY + (last?.getBoundingClientRect().bottom ?? 0) - innerHeight)
  })
}

/** The step and progress that the stage says it shows. */
export async function placeOf(page: Page): Promise<{ step: string | null; progress: number }> {
  const stage = page.locator('#stage')
  return {
    step: await stage.getAttribute('data-step'),
    progress: Number(await stage.getAttribute('data-progress')),
  }
}

/** The stage and its free part as the page has laid them out. */
export function viewportOf(page: Page): Promise<Viewport> {
  return page.evaluate(() => {
    const outer = document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()
    const inner = document.querySelector('#stage .free')?.getBoundingClientRect() ?? new DOMRect()
    return {
      widthPx: outer.width,
      heightPx: outer.height,
      free: {
        x: inner.x - outer.x,
        y: inner.y - outer.y,
        width: inner.width,
        height: inner.height,
      },
    }
  })
}

/** The scene that the page ought to show, and where its sheet points lie on the stage in CSS px. */
export async function expected(page: Page, slug: Slug, progress: number) {
  const viewport = await viewportOf(page)
  const scene: Scene = sceneAt(plot, slugs.indexOf(slug), progress, viewport)
  const matrix = matrixOf(scene.camera, viewport, plot.apexY)
  return { scene, viewport, at: (point: Point) => apply(matrix, point) }
}

export type Picture = PNG

/** A screenshot, decoded; `clip` in CSS px. */
export async function pictureOf(
  page: Page,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<Picture> {
  return PNG.sync.read(await page.screenshot(clip ? { clip } : {}))
}

/** The share (0..1) of pixels in which two pictures of one size differ by more than `levels` in any channel. */
export function difference(a: Picture, b: Picture, levels: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let different = 0
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = [0, 1, 2].some((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)) > levels)
    if (apart) different += 1
  }
  return different / (a.width * a.height)
}

/** A picture of the mean colours of its blocks of 8 x 8 pixels, in which a line a hair aside makes no difference. */
export function inBlocks({ width, height, data }: Picture): Picture {
  const side = 8
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)]
  const blocks = new PNG({ width: columns, height: rows })
  for (let i = 0; i < blocks.data.length; i += 1) {
    const [channel, column, row] = [i % 4, Math.floor(i / 4) % columns, Math.floor(i / 4 / columns)]
    let sum = 0
    for (let n = 0; n < side * side; n += 1) {
      const [x, y] = [column * side + (n % side), row * side + Math.floor(n / side)]
      sum += data[4 * (y * width + x) + channel] ?? 0
    }
    blocks.data[i] = sum / (side * side)
  }
  return blocks
}

export type Rgb = readonly [r: number, g: number, b: number]

/** A colour of the stylesheet (`--name`, a hex colour) as the page has it. */
export async function colourOf(page: Page, name: string): Promise<Rgb> {
  const hex = await page.evaluate(
    (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim(),
    name,
  )
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [r, g, b]
}

/** The largest difference of a channel between two colours. */
export const apart = (a: Rgb, b: Rgb) => Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))))

/** The colour of a picture at a point in CSS px. */
export function pixel(picture: Picture, [x, y]: readonly [number, number], ratio: number): Rgb {
  const i = 4 * (Math.round(y * ratio) * picture.width + Math.round(x * ratio))
  return [picture.data[i] ?? 0, picture.data[i + 1] ?? 0, picture.data[i + 2] ?? 0]
}

/** How many pixels of a picture within `radiusPx` (CSS px) of a point have a colour, within 12 levels. */
export function count(
  picture: Picture,
  [x, y]: readonly [number, number],
  radiusPx: number,
  colour: Rgb,
  ratio: number,
): number {
  let found = 0
  for (let dy = -radiusPx; dy <= radiusPx; dy += 1 / ratio)
    for (let dx = -radiusPx; dx <= radiusPx; dx += 1 / ratio)
      if (Math.hypot(dx, dy) <= radiusPx && apart(pixel(picture, [x + dx, y + dy], ratio), colour) <= 12)
        found += 1
  return found
}

/** The colour of the ground under a point of the stage (CSS px): land or sea, whatever is drawn above it. */
export async function groundAt(page: Page, [x, y]: readonly [number, number]): Promise<Rgb> {
  const [r = 0, g = 0, b = 0] = await page.evaluate(
    ([x, y]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas.ground')
      const stage = document.getElementById('stage')?.getBoundingClientRect()
      const box = canvas?.getBoundingClientRect()
      if (!canvas || !stage || !box) return []
      const ratio = canvas.width / box.width
      const [left, top] = [x + stage.x - box.x, y + stage.y - box.y]
      const copy = document.createElement('canvas').getContext('2d')
      copy?.drawImage(canvas, -Math.floor(left * ratio), -Math.floor(top * ratio))
      return [...(copy?.getImageData(0, 0, 1, 1).data ?? [])]
    },
    [x, y] as const,
  )
  return [r, g, b]
}

/** A name that has a layer of its own keeps its letters as they were set where it first stood, some part of a pixel aside. */
export const drawnAnew = '.label { will-change: auto !important }'

/** Adds styles as a script may: the page's policy allows no other style elements. Returns what takes them away. */
export async function addStyles(page: Page | Frame, css: string): Promise<() => Promise<void>> {
  const sheet = await page.evaluateHandle((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    return sheet
  }, css)
  return () => sheet.evaluate((sheet) => sheet.replaceSync(''))
}
