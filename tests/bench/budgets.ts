/**
 * What the site may weigh and take. `npm run bench` fails when a time or a rate is over its limit, `npm run budget`, which
 * CI runs, when a size is. One kB is 1,000 bytes.
 */

import type { Kind } from './wire'

export type Budget = {
  readonly says: string
  readonly limit: number
  readonly unit: 'kB' | 'ms' | 'times' | 'points'
}

const all = {
  ownScript: { says: 'our own JavaScript until the map moves, gzip', limit: 45, unit: 'kB' },
  sheetWide: { says: 'sheet, wide level, gzip', limit: 26, unit: 'kB' },
  sheetEast: { says: 'sheet, east piece, gzip', limit: 8, unit: 'kB' },
  sheetWest: { says: 'sheet, west piece, gzip', limit: 5, unit: 'kB' },
  wireLoad: { says: 'on the wire at load + 5 s without fonts, brotli', limit: 200, unit: 'kB' },
  wireLoadFonts: { says: 'on the wire at load + 5 s with fonts, brotli', limit: 250, unit: 'kB' },
  // 290, the relief (31) and rivers and depths (18), which a reader who does not scroll is not sent; the level along the
  // railway (27) for the most part takes the room of lines that the files held twice.
  wireScrolled: { says: 'on the wire after a full scroll, brotli', limit: 340, unit: 'kB' },
  mapboxScript: { says: 'what Mapbox’s map adds in a build with a token, brotli', limit: 650, unit: 'kB' },
  cardBundle: { says: 'function of the cards at the edge, gzip', limit: 1000, unit: 'kB' },
  cardTime: { says: 'card drawn anew against a blank one', limit: 2, unit: 'times' },
  cardTallTime: { says: 'tall card drawn anew against a blank one', limit: 2.5, unit: 'times' },
  cardStored: { says: 'card that the build has drawn, median', limit: 10, unit: 'ms' },
  cardCrowd: { says: 'page in memory beside 50 cards asked for at once, median', limit: 250, unit: 'ms' },
  cardKnown: { says: 'card that the asker has (304), median', limit: 10, unit: 'ms' },
  cardRefused: { says: 'card that is refused, 95th percentile', limit: 20, unit: 'ms' },
  loader: { says: 'loader for host pages, gzip', limit: 3, unit: 'kB' },
  stepScript: { says: 'script of an embedded step, gzip', limit: 15, unit: 'kB' },
  // 26.3 before the ground that is moved and the waters, which the embed draws as the site does, and 30.3 before the level
  // along the railway and what puts its lines together. 40 are asked for.
  scrollScript: { says: 'script of the scrolling embed until its map moves, gzip', limit: 31.5, unit: 'kB' },
  scrollWire: {
    says: 'the scrolling embed at load + 5 s without fonts, brotli',
    limit: 65,
    unit: 'kB',
  },
  scrollWireFonts: {
    says: 'the scrolling embed at load + 5 s with fonts, brotli',
    limit: 105,
    unit: 'kB',
  },
  embedDelay: { says: 'host scroll to guest scroll, 95th percentile', limit: 33, unit: 'ms' },
  embedFrame: {
    says: 'frame interval in an embed against the site’s, 95th percentile',
    limit: 1.3,
    unit: 'times',
  },
  lcp: { says: 'LCP against the empty page’s', limit: 1.1, unit: 'times' },
  tbt: { says: 'TBT against the empty page’s', limit: 1.25, unit: 'times' },
  loadPage: {
    says: 'requests per second of the empty page against the slower page’s',
    limit: 1.25,
    unit: 'times',
  },
  memory: { says: 'memory after 100,000 requests against after 25,000', limit: 1.15, unit: 'times' },
  lighthouseLost: { says: 'points lost in the worst of Lighthouse’s categories', limit: 0, unit: 'points' },
  frame: { says: 'frame interval, 95th percentile', limit: 20, unit: 'ms' },
  frameGpu: {
    says: 'frame interval at ratio 3 by the GPU’s way against an SVG story’s, 95th percentile',
    limit: 2,
    unit: 'times',
  },
  frameProcessor: {
    says: 'frame interval at ratio 3 by the processor’s way against an SVG story’s, 95th percentile',
    limit: 2,
    unit: 'times',
  },
  tabGrowth: {
    says: 'objects of scripts after an hour of scroll against after the story once',
    limit: 1.1,
    unit: 'times',
  },
  tabMemory: {
    says: 'memory of the page’s process after an hour of scroll against after the story once',
    limit: 1.15,
    unit: 'times',
  },
  frameSlowed: { says: 'frame interval, 95th percentile, CPU slowed 4x', limit: 34, unit: 'ms' },
} satisfies Record<string, Budget>

export type BudgetName = keyof typeof all

export const budgets: Record<BudgetName, Budget> = all

/** kB of brotli by kind when the map is live, requests, and elements in the document. */
export type PageBudget = Readonly<Record<Kind, number>> & {
  readonly requests: number
  readonly elements: number
}

// Script was 139.6 kB before the relief, the limits of views, the line for a level that is late, the way of one step at a
// time, evidence by its address and places that can be tapped: 2.7 kB for all of them. Names that grow with the screen, and
// rivers and depths, which are drawn and named on the live map: 1 kB. The ground that is moved while the camera moves: 2 kB.
// A reader who does not read on is sent 12 kB less of the sheet for it. Files of the sheet that hold each line once, and the
// columns along the railway: 0.9 kB, for which the first page needs 2 kB less of the sheet and that of the railway 20 kB.
export const pageBudgets: Readonly<Record<string, PageBudget>> = {
  '/': { document: 37, script: 146.6, style: 0, font: 41, image: 1, data: 7, requests: 16, elements: 1000 },
  '/step/rail': {
    document: 37,
    script: 146.6,
    style: 0,
    font: 41,
    image: 1,
    data: 12,
    requests: 16,
    elements: 1000,
  },
  '/embed?layout=scroll': {
    document: 29,
    script: 27.5,
    style: 0,
    font: 41,
    image: 1,
    data: 7,
    requests: 7,
    elements: 480,
  },
  '/embed?layout=scroll&from=rail&to=price': {
    document: 22,
    script: 27.5,
    style: 0,
    font: 41,
    image: 1,
    data: 12,
    requests: 7,
    elements: 280,
  },
  '/embed?layout=stepper': {
    document: 30,
    script: 15,
    style: 3,
    font: 41,
    image: 200,
    data: 0,
    requests: 20,
    elements: 500,
  },
  '/embed?layout=unrolled': {
    document: 30,
    script: 15,
    style: 3,
    font: 41,
    image: 200,
    data: 0,
    requests: 20,
    elements: 500,
  },
  '/embed?step=rail': {
    document: 10,
    script: 15,
    style: 3,
    font: 41,
    image: 40,
    data: 0,
    requests: 8,
    elements: 120,
  },
}

/** kB of gzip. */
export const fileBudgets: Readonly<Record<string, number>> = { '/embed.js': 3 }
