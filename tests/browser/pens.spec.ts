import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import type { FileId, Water } from '@/components/map/1-plot/sheet'
import { sceneAt } from '@/components/map/2-scene/scene'
import { drawing } from '@/components/map/3-drawing/drawing'
import { type Colours, colourNames, type Look } from '@/components/map/3-drawing/look'
import { svgOf } from '@/components/map/4-pens/svg/pen'
import { levelFrom } from '@/data/sheet/read'
import { reliefBox } from '@/data/sheet/relief-box'
import type { Slug } from '@/data/steps'
import { canvasesOf } from './canvases'
import { groundWhole } from './late-layers'
import { plot } from './plot'
import { difference, inBlocks, jumpTo, openLive, type Picture, settle, slugs, viewportOf } from './story'

const ratio = 2
test.use({ deviceScaleFactor: ratio })

const level = (id: FileId) => levelFrom(JSON.parse(readFileSync(`data/sheet/${id}.json`, 'utf8'))) // checked by tests of its own
const sheet = {
  ...{ coarse: level('coarse'), wide: level('wide'), east: level('east'), west: level('west') },
  corridor: ([1, 2, 3, 4] as const).map((column) => level(`corridor-${column}`)),
  relief: {
    image: `data:image/webp;base64,${readFileSync('data/sheet/relief.webp', 'base64')}`,
    box: reliefBox,
    strength: 1,
  },
  water: { ...(JSON.parse(readFileSync('data/sheet/water.json', 'utf8')) as Water<string>), strength: 1 }, // as above
}

/** Places of the story that nobody chose: flights, scrubs, fades. */
const places = fc.sample(
  fc.record({
    slug: fc.noBias(fc.constantFrom<Slug>(...slugs)),
    progress: fc.noBias(fc.double({ min: 0.02, max: 0.98, noNaN: true })),
  }),
  { seed: 15, numRuns: 10 },
)

for (const scheme of ['light', 'dark'] as const)
  test(`canvas and SVG are the same picture at random places of the story, in the ${scheme} theme`, async ({
    page,
    context,
  }, info) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    await openLive(page)
    const viewport = await viewportOf(page)
    const look = await lookOf(page, scheme === 'dark')
    const seen: { name: string; svg: string; painted: Picture }[] = []
    for (const { slug, progress } of places) {
      await jumpTo(page, slug, progress)
      await expect(page.locator(`#stage ${groundWhole}`)).toBeAttached()
      await settle(page)
      const scene = sceneAt(plot, slugs.indexOf(slug), await progressOf(page, slug), viewport)
      const svg = svgOfDrawing(drawing(scene, plot, viewport, look, sheet), viewport)
      seen.push({ name: `${slug}, ${progress.toFixed(3)}`, svg, painted: await canvasesOf(page) })
    }
    const other = await context.newPage() // the story's policy has no place for made images
    for (const { name, svg, painted } of seen) {
      const drawn = await rendered(other, svg)
      // Edges are smoothed, and the stack of marks is kept as an image, each pen in its way: single pixels may differ.
      const pixels = difference(painted, drawn, 90)
      const blocks = difference(inBlocks(painted), inBlocks(drawn), 20)
      expect.soft(pixels, `${name}: lines`).toBeLessThan(0.001)
      expect.soft(blocks, `${name}: areas`).toBeLessThan(0.0003)
      if (pixels < 0.001 && blocks < 0.0003) continue
      for (const [pen, picture] of Object.entries({ canvas: painted, svg: drawn }))
        await info.attach(`${name}: ${pen}`, { body: PNG.sync.write(picture), contentType: 'image/png' })
    }
  })

/** Where the reader is in a step, to more digits than the stage tells. */
function progressOf(page: Page, slug: Slug): Promise<number> {
  return page.evaluate((id) => {
    const { top, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
    const svh = document.querySelector('.svh')?.getBoundingClientRect().height ?? innerHeight
    return (0.75 * svh - top) / height
  }, slug)
}

async function lookOf(page: Page, dark: boolean): Promise<Look> {
  const values = await page.evaluate((names) => {
    const style = getComputedStyle(document.querySelector('#stage') ?? document.body)
    return names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
  }, colourNames)
  return {
    colours: Object.fromEntries(values) as Colours,
    hairlinePx: 0.445,
    reliefOpacity: dark ? 0.3 : 0.55,
  } // a value for every name
}

function svgOfDrawing(
  { matrix, ground, shipment }: ReturnType<typeof drawing<string>>,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): string {
  const paper = { matrix, unitPx: 1, whole: `M0 0H${widthPx}V${heightPx}H0z` } as const
  const [width, height] = [widthPx, heightPx].map((px) => Math.round(px * ratio))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${widthPx} ${heightPx}" preserveAspectRatio="none">${svgOf([...ground, ...shipment], paper)}</svg>`
}

/** An SVG document as the browser draws it, pixel by pixel. */
async function rendered(page: Page, svg: string): Promise<Picture> {
  const url = await page.evaluate(async (svg) => {
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL()
  }, svg)
  return PNG.sync.read(Buffer.from(url.split(',')[1] ?? '', 'base64'))
}
