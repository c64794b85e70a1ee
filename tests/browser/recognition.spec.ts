import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { apply, type Matrix, matrixOf } from '@/components/map/1-plot/camera'
import { sceneAt } from '@/components/map/2-scene/scene'
import { type LonLat, project, projection } from '@/data/sheet/projection'
import { reliefBox } from '@/data/sheet/relief-box'
import type { Slug } from '@/data/steps'
import { groundWhole, withoutRelief } from './late-layers'
import { plot } from './plot'
import { type Ground, sourceAt } from './recognition'
import {
  apart,
  colourOf,
  jumpTo,
  openLive,
  type Picture,
  pictureOf,
  pixel,
  type Rgb,
  scrubbed,
  settle,
  slugs,
  viewportOf,
} from './story'

test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false })

interface View {
  readonly slug: Slug
  readonly progress: number
  /** Whether its countries have the colours of the ground. */
  readonly plain: boolean
  readonly kmPerPx: number
  readonly matrix: Matrix
  /** Where the place lies on the stage, in CSS px. */
  readonly at: readonly [x: number, y: number]
}

/** The closest view of the story, of those not closer than a scale, that has a place well within its map. */
async function viewOf(page: Page, place: LonLat, leastKmPerPx: number): Promise<View> {
  const viewport = await viewportOf(page)
  const { widthPx, heightPx } = viewport
  const views = slugs.flatMap((slug, step) =>
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((share): View => {
      const progress = scrubbed(slug, share)
      const { camera, scrim, tint } = sceneAt(plot, step, progress, viewport)
      const plain = scrim === 0 && Object.values(tint).every((strength) => !strength)
      const matrix = matrixOf(camera, viewport, plot.apexY)
      return { slug, progress, plain, kmPerPx: camera.kmPerPx, matrix, at: apply(matrix, project(place)) }
    }),
  )
  const seen = views.filter(
    ({ plain, kmPerPx, at: [x, y] }) =>
      plain &&
      kmPerPx >= leastKmPerPx &&
      x > half &&
      x < widthPx - half &&
      y > barPx + half &&
      y < heightPx - half,
  )
  const [closest] = seen.sort((a, b) => a.kmPerPx - b.kmPerPx)
  if (!closest) throw new Error(`no view shows ${place}`)
  return closest
}

/** The height of what stands over the top of the map, in CSS px. */
const barPx = 110

/** Half the side of what is looked at around a place, and how near to where the source has it the map has to have it, in CSS px. */
const half = 45
const nearPx = 3

/** Goes to a view and returns its stage's picture. */
async function look(page: Page, { slug, progress }: View): Promise<Picture> {
  await jumpTo(page, slug, progress)
  await settle(page)
  const stage = await page.locator('#stage').boundingBox()
  return pictureOf(page, stage ?? undefined)
}

const around = Array.from({ length: (2 * half) / nearPx + 1 }, (_, i) => i * nearPx - half)

const waters: Record<string, [place: LonLat, fine?: true]> = {
  'Lake Baikal': [[103.9, 51.7]],
  'the mouth of the Volga': [[48.3, 45.9]],
  'the mouth of the Ob': [[72.6, 67.2]],
  'the south of Sakhalin': [[142.8, 46.5]],
  'the island of Askold': [[132.34, 42.755], true],
  'the strait of Kerch': [[36.6, 45.25]],
  'the bend of the Amur': [[130.9, 47.9]],
}

for (const [name, [place, fine]] of Object.entries(waters))
  test(`${name} is where the source has it`, async ({ page, context }) => {
    await withoutRelief(context)
    await openLive(page)
    const view = await viewOf(page, place, 0)
    const picture = await look(page, view)
    const colours = await groundColours(page)
    const source = sourceAt(place, fine)
    const truth = around.map((dy) => around.map((dx) => source(placeAt(view, dx, dy))))
    // Only what is the same all around a point is asked of the picture.
    const points = around.flatMap((dy, j) =>
      around.flatMap((dx, i) => {
        const here = truth[j]?.[i]
        const near = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => truth[j + y]?.[i + x]))
        return here && near.every((ground) => ground === here) ? [{ dx, dy, here }] : []
      }),
    )
    const [x, y] = view.at
    const wrongBy = (byX: number, byY: number) => {
      const judged = points.flatMap(({ dx, dy, here }) => {
        const ground = groundIn(pixel(picture, [x + dx + byX, y + dy + byY], 1), colours)
        return ground ? [ground !== here && !(ground === 'rest' && here === 'IRN')] : []
      })
      expect(judged.length).toBeGreaterThan(250)
      return judged.filter(Boolean).length / judged.length
    }
    expect(new Set(points.map(({ here }) => here)).size).toBeGreaterThan(1)
    expect(wrongBy(0, 0), `${view.slug} at ${view.kmPerPx.toFixed(2)} km to a px`).toBeLessThan(0.01)
    // The same picture elsewhere is not where the source has it.
    const elsewhere = [-9, 9].flatMap((by) => [wrongBy(by, 0), wrongBy(0, by)])
    expect(Math.max(...elsewhere)).toBeGreaterThan(0.02)
  })

/** The place under a point of the stage, in CSS px from where the view has its own place. */
function placeAt({ matrix: [a, b, c, d, e, f], at: [x, y] }: View, dx: number, dy: number): LonLat {
  const [px, py, area] = [x + dx - e, y + dy - f, a * d - b * c]
  const place = projection.invert?.([(d * px - c * py) / area, (a * py - b * px) / area])
  return [place?.[0] ?? 0, place?.[1] ?? 0]
}

async function groundColours(page: Page): Promise<[Ground, Rgb][]> {
  const names: Record<string, Ground> = { sea: 'sea', rus: 'RUS', ukr: 'UKR', prk: 'PRK', land: 'rest' }
  return Promise.all(
    Object.entries(names).map(
      async ([name, ground]): Promise<[Ground, Rgb]> => [ground, await colourOf(page, name)],
    ),
  )
}

/** Whose ground a pixel shows; nothing where a line or a letter lies on it. */
const groundIn = (colour: Rgb, colours: readonly [Ground, Rgb][]) =>
  colours.find(([, rgb]) => apart(rgb, colour) <= 6)?.[0]

const mountains: Record<string, LonLat> = {
  'the Urals': [59.6, 61.5],
  'the Caucasus': [43.6, 43.1],
  'the Altai': [87.5, 50.2],
}

for (const [name, place] of Object.entries(mountains))
  test(`${name} are where the source has them`, async ({ page }) => {
    await openLive(page)
    const view = await viewOf(page, place, 1.5)
    await jumpTo(page, 'rail', scrubbed('rail', 0.5)) // who stays at the first view is not sent the relief
    await page.locator(`#stage ${groundWhole}`).waitFor({ state: 'attached' })
    const picture = await look(page, view)
    const light = await sourceLight()
    const [x, y] = view.at
    const points = around.flatMap((dy) => around.map((dx) => [dx, dy] as const))
    const slopes = points.map(([dx, dy]) => {
      const [before, after] = [-2, 2].map((by) => light(project(placeAt(view, dx + by, dy + by))))
      return (after ?? 0) - (before ?? 0)
    })
    const likeness = (byX: number, byY: number) =>
      correlation(
        points.map(([dx, dy]) => {
          const [before, after] = [-2, 2].map((by) =>
            lightness(pixel(picture, [x + dx + byX + by, y + dy + byY + by], 1)),
          )
          const slope = (after ?? 0) - (before ?? 0)
          return Math.abs(slope) > 30 ? 0 : slope // a line or a letter
        }),
        slopes,
      )
    const offsets = [-12, -9, -6, -3, 0, 3, 6, 9, 12]
    const found = offsets.flatMap((byY) => offsets.map((byX) => ({ byX, byY, like: likeness(byX, byY) })))
    const [best] = found.sort((a, b) => b.like - a.like)
    expect(best?.like).toBeGreaterThan(0.4)
    const away = Math.max(Math.abs(best?.byX ?? 99), Math.abs(best?.byY ?? 99))
    expect(away, JSON.stringify(found.slice(0, 3))).toBeLessThanOrEqual(nearPx)
  })

const lightness = ([r, g, b]: Rgb) => (r + g + b) / 3

/** The light of the shaded relief at a point of the sheet: that the file is what the heights make of it is a test of its own. */
async function sourceLight(): Promise<(point: readonly [number, number]) => number> {
  const { data, info } = await sharp('data/sheet/relief.webp')
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [x0, y0, x1] = reliefBox
  const perKm = info.width / (x1 - x0)
  return ([x, y]) => data[Math.round((y - y0) * perKm) * info.width + Math.round((x - x0) * perKm)] ?? 128
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, value) => sum + value, 0) / all.length
  const [ma, mb] = [mean(a), mean(b)]
  const product = (p: readonly number[], q: readonly number[], mp: number, mq: number) =>
    p.reduce((sum, value, i) => sum + (value - mp) * ((q[i] ?? 0) - mq), 0)
  return product(a, b, ma, mb) / Math.sqrt(product(a, a, ma, ma) * product(b, b, mb, mb) || 1)
}
