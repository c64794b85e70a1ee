// How the tests drive a page with Mapbox's map, and what goes wrong for it.
import { test as base, expect, type Page } from '@playwright/test'
import { standInPort } from '../../.ci/build'
import type { MapElement } from '../../components/map/4-pens/mapbox/page-map'
import { groundWhole } from '../browser/late-layers'
import { difference, type Picture, pictureOf } from '../browser/story'
import type { Fault } from './faults'

interface StandIn {
  /** What goes wrong from now on; null when nothing does. */
  fault(fault: Fault | null): Promise<void>
  /** The paths asked for so far. */
  requests(): Promise<string[]>
}

/** Tests whose page has a stand-in of its own: it is known by its user agent. */
export const test = base.extend<{ standIn: StandIn }>({
  userAgent: async ({ browserName }, use, { testId }) =>
    use(`Mozilla/5.0 (${browserName}) standin/${testId}`),
  standIn: async ({ request }, use, { testId }) => {
    const url = (what: string) => `http://localhost:${standInPort}/${what}/${testId}`
    await use({
      fault: async (fault) => {
        await request.post(url('faults'), { data: fault ?? { path: '^$', with: 404 } })
      },
      requests: async () => (await request.get(url('requests'))).json(),
    })
  },
})

/** The part of the stage that is free of the bar, the legend and the logo, in CSS px. */
export const mapPart = { x: 0, y: 56, width: 320, height: 160 }

export const stage = (page: Page) => page.locator('#stage')

/** Opens the story and waits for a painter. */
export async function open(page: Page, painter: 'mapbox' | 'live' | 'still', path = '/'): Promise<void> {
  await page.goto(path)
  await expect(stage(page)).toHaveAttribute('data-painter', painter)
}

/** Waits until Mapbox's map has drawn all that it was asked for. */
export function idle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = document.querySelector<MapElement>('.mapbox')?.map
        if (!map || map.idle()) resolve()
        else map.once('idle', () => resolve())
      }),
  )
}

/** A picture of the page, or a part of it, once Mapbox's map is drawn and the rivers are named, whose names come late. */
export async function wholePicture(page: Page, clip?: typeof mapPart): Promise<Picture> {
  await page.locator(`#stage ${groundWhole}`).waitFor({ state: 'attached' })
  await idle(page)
  return pictureOf(page, clip)
}

/** Whether drag, wheel, pinch and keys move Mapbox's map. */
export function handlers(page: Page): Promise<boolean[]> {
  return page.evaluate(() => {
    const map = document.querySelector<MapElement>('.mapbox')?.map
    return [map?.dragPan, map?.scrollZoom, map?.touchZoomRotate, map?.keyboard].map(
      (h) => h?.isEnabled() ?? false,
    )
  })
}

/**
 * Two pictures are one, but for a shore that a new map may have from a coarser tile: few pixels, none of them far off.
 * No letter, line or mark is another.
 */
export function expectSameMap(before: Picture, after: Picture): void {
  expect(difference(before, after, 0)).toBeLessThan(0.05)
  expect(difference(before, after, 64)).toBe(0)
}

/** Collects whatever a reader or an editor could be told of a fault. */
export function overhear(page: Page) {
  const heard = { errors: [] as string[], lines: [] as string[] }
  page.on('pageerror', ({ message }) => heard.errors.push(message))
  page.on('console', (line) => {
    // The browser itself reports every answer over 399, and features of a policy that it does not know.
    if (!/^(Failed to load resource|Error with Permissions-Policy)/.test(line.text()))
      heard.lines.push(`${line.type()}: ${line.text()}`)
  })
  return heard
}
