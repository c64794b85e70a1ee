// How the browser tests take the map and move it.
import type { Frame, Locator, Page } from '@playwright/test'
import { apply, type Camera, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { groundWhole } from './late-layers'
import { plot } from './plot'
import { jumpTo, openLive, scrubbed } from './story'

/** Opens the story in the middle of the train's ride. */
export async function openRide(page: Page): Promise<void> {
  await openLive(page)
  await jumpTo(page, 'rail', scrubbed('rail', 0.4))
  await page.locator(`#stage ${groundWhole}`).waitFor({ state: 'attached' })
}

/** How far down a page is scrolled, in CSS px. */
export const scrollOf = (page: Page) => page.evaluate(() => scrollY)

/** Where a name of the map stands on the sheet. */
export const pointOf = (id: string): Point => plot.labels.find((label) => label.id === id)?.at ?? [0, 0]

/** The largest distance of two points, in CSS px. */
export const apart = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))

/** Opens the map, from the stage or from what follows the story, and waits until it is drawn and at rest. */
export async function explore(page: Page | Frame, from: '#stage' | '.ending' = '#stage'): Promise<Locator> {
  await page.locator(`${from} .explore button`).click()
  const explorer = page.locator('dialog.explorer')
  await explorer.locator('.map:not([data-painter=still])').waitFor()
  await atRest(explorer)
  return explorer
}

/** Waits until the map has not moved for ten frames. */
export function atRest(explorer: Locator): Promise<void> {
  return explorer.locator('.map').evaluate(
    (map: HTMLElement) =>
      new Promise<void>((resolve) => {
        let last = ''
        let calm = 0
        const frame = () => {
          const now = map.dataset.camera ?? ''
          calm = now === last ? calm + 1 : 0
          last = now
          if (calm >= 10) resolve()
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )
}

export async function cameraOf(explorer: Locator): Promise<Camera> {
  const text = await explorer.locator('.map').getAttribute('data-camera')
  const [x = 0, y = 0, kmPerPx = 0] = text?.split(' ').map(Number) ?? []
  return { x, y, kmPerPx }
}

/** Where the map lies on the screen, and where its camera puts a point of the sheet there, in CSS px. */
export async function lookAt(explorer: Locator) {
  const camera = await cameraOf(explorer)
  const { corner, viewport } = await explorer.locator('.map').evaluate((map) => {
    const outer = map.getBoundingClientRect()
    const inner = map.querySelector('.free')?.getBoundingClientRect() ?? new DOMRect()
    const free = {
      x: inner.x - outer.x,
      y: inner.y - outer.y,
      width: inner.width,
      height: inner.height,
    }
    return { corner: [outer.x, outer.y], viewport: { widthPx: outer.width, heightPx: outer.height, free } }
  })
  const matrix = matrixOf(camera, viewport satisfies Viewport, plot.apexY)
  const at = (point: Point): [number, number] => {
    const [x, y] = apply(matrix, point)
    return [x + (corner[0] ?? 0), y + (corner[1] ?? 0)]
  }
  const { free } = viewport
  const middle = [
    (corner[0] ?? 0) + free.x + free.width / 2,
    (corner[1] ?? 0) + free.y + free.height / 2,
  ] as const
  return { camera, at, middle }
}

type Spot = readonly [x: number, y: number]

/** Two fingers that go from one pair of places to another, as the browser itself feels them. */
export async function pinch(
  page: Page,
  from: readonly [Spot, Spot],
  to: readonly [Spot, Spot],
): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const points = (share: number) =>
    from.map(([x, y], id) => {
      const [tx, ty] = to[id] ?? [x, y]
      return { x: x + (tx - x) * share, y: y + (ty - y) * share, id }
    })
  await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let i = 1; i <= 10; i += 1)
    await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(i / 10) })
  await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await browser.detach()
}
