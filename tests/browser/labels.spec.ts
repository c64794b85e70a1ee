import { expect, type Page, test } from '@playwright/test'
import type { Point } from '@/components/map/1-plot/leg'
import { mapSpecs } from '@/data/map-specs'
import { type PlaceId, places } from '@/data/places'
import { project } from '@/data/sheet/projection'
import type { Slug } from '@/data/steps'
import { type Box, boxesOf, collisions, collisionsAmong } from './boxes'
import { plot } from './plot'
import { expected, jumpTo, openLive, placeOf, scrubbed, slugs } from './story'

/** Everything on the screen that a name could collide with, in CSS px of the screen. */
interface Screen {
  readonly stage: Box
  readonly labels: readonly Box[]
  /** Names of which a part lies under the text or off the screen. */
  readonly covered: readonly string[]
  readonly controls: readonly Box[]
}

async function look(page: Page): Promise<Screen> {
  const controls = await boxesOf(page, {
    parts:
      '.top, .readings .date, .readings .km, .lead-date, .lead-calendar, .legend, .scale, .locator, .within, #stage .explore',
  })
  const names = await page.evaluate(() => {
    const box = (name: string, rect: DOMRect) => {
      return { name, x0: rect.left, y0: rect.top, x1: rect.right, y1: rect.bottom }
    }
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    const textOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect()
    }
    const texts = all('#stage .label').flatMap((label) => {
      const { visibility, opacity } = getComputedStyle(label)
      const text = label.firstElementChild
      return text && visibility === 'visible' && Number(opacity) > 0.05 ? [text] : []
    })
    // The names themselves let every touch through, so that this finds what lies over or under them.
    const spots = [0.1, 0.5, 0.9].flatMap((right) => [0.1, 0.5, 0.9].map((down) => [right, down] as const))
    const seen = ({ left, top, width, height }: DOMRect) =>
      spots.every(([right, down]) =>
        Boolean(document.elementFromPoint(left + right * width, top + down * height)?.closest('#stage')),
      )
    return {
      stage: box('stage', document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()),
      labels: texts.map((text) => box(text.textContent ?? '', textOf(text))),
      covered: texts.filter((text) => !seen(textOf(text))).map((text) => text.textContent ?? ''),
    }
  })
  return { ...names, controls }
}

/** What is wrong with the names on the screen, in words. */
function faults({ stage, labels, covered, controls }: Screen): string[] {
  const cut = labels
    .filter(
      ({ x0, y0, x1, y1 }) =>
        x0 < stage.x0 - 1 || x1 > stage.x1 + 1 || y0 < stage.y0 - 1 || y1 > stage.y1 + 1,
    )
    .map(({ name }) => `${name} is cut off`)
  return [
    ...collisionsAmong(labels),
    ...cut,
    ...covered.map((name) => `${name} is covered`),
    ...collisions(labels, controls),
  ]
}

/** The places on the sheet that a step is about: its named places, the shipment, the open and the computed line. */
function subjects(slug: Slug, scene: Awaited<ReturnType<typeof expected>>['scene']): [name: string, Point][] {
  const named = mapSpecs[slug].frame.filter((place): place is PlaceId => typeof place === 'string')
  const step = plot.steps[slugs.indexOf(slug)]
  const found: [string, Point][] = step?.follow ? [] : named.map((id) => [id, project(places[id].lonLat)])
  if (scene.vehicle) found.push([scene.vehicle.mode, scene.vehicle.at])
  for (const at of step?.open?.line ?? []) found.push(['a point of the open line', at])
  if (step?.border && plot.border) found.push(['the border', plot.border.to])
  return found
}

/** Every second step and then the others, so that each stop is a jump and no time goes into gliding. */
const scattered = slugs.toSorted((a, b) => (slugs.indexOf(a) % 2) - (slugs.indexOf(b) % 2))

/** All steps at some shares (0..1) of their scrub. */
const stops = (shares: readonly number[], of: readonly Slug[] = scattered) =>
  shares.flatMap((share) => of.map((slug) => ({ slug, share })))

const scrubs: readonly Slug[] = ['crossing', 'rail']

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [820, 1180],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`at ${width} x ${height} the subject of every step is seen beside its text, and no name lies on another or is cut off or covered`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    for (const { slug, share } of [...stops([0, 1]), ...stops([0.25, 0.5, 0.75], scrubs)]) {
      const progress = scrubbed(slug, share)
      await jumpTo(page, slug, progress)
      expect((await placeOf(page)).step).toBe(slug)
      expect.soft(faults(await look(page)), `${slug}, ${share} of its scrub`).toEqual([])
      for (const [name, point] of await subjectsAt(page, slug, share))
        expect
          .soft(await showsMap(page, point), `${slug}, ${share}: ${name} at ${point.map(Math.round)}`)
          .toBe(true)
    }
  })
}

/** What must be seen at a share of a step's scrub, in CSS px of the stage: all at its start, then what is under way. */
async function subjectsAt(page: Page, slug: Slug, share: number): Promise<[name: string, Point][]> {
  if (share > 0 && !scrubs.includes(slug)) return []
  const { scene, at } = await expected(page, slug, scrubbed(slug, share))
  return subjects(slug, scene)
    .filter(([name]) => share === 0 || name === scene.vehicle?.mode)
    .map(([name, point]) => [name, at(point)])
}

/** Whether a point of the stage (CSS px) and all within 4 px of it lie on the map, under no text and no control. */
function showsMap(page: Page, point: Point): Promise<boolean> {
  return page.evaluate(([x, y]) => {
    const stage = document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()
    const bar = document.querySelector('#stage .top')?.getBoundingClientRect() ?? new DOMRect()
    return [-4, 0, 4].every((dx) =>
      [-4, 0, 4].every((dy) => {
        const [left, top] = [stage.left + x + dx, stage.top + y + dy]
        return top > bar.bottom && Boolean(document.elementFromPoint(left, top)?.closest('#stage'))
      }),
    )
  }, point)
}
