// Where everything of a card stands, in card px. Worked out before anything is drawn, so that tests can check it.
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Rect } from '@/components/map/1-plot/rect'
import { cargoLabelDrop, stackSize } from '@/components/map/2-scene/marks'
import { phases } from '@/components/map/2-scene/phases'
import type { Scene } from '@/components/map/2-scene/scene'
import { sceneAt } from '@/components/map/2-scene/scene'
import { sansSemibold, serifSemibold } from '@/data/check/advances'
import { site } from '@/data/site'
import { type Calendar, calendarOf } from './calendar'
import type { CardContent } from './content'
import { plot } from './plotted'
import { beside, type Setting, type Shape, type ShapeSize, shapes } from './shapes'
import { type Strip, stripOf } from './strip'
import { fitText, leading, type SetText, widthEm } from './text'

/** The map of a picture and what stands on it. */
export interface MapLayout {
  /** Card px to one CSS px of the page's map: marks and lines are drawn this much larger. */
  readonly ratio: number
  /** Card px to one CSS px of the page's names; marks may be drawn smaller. */
  readonly nameRatio: number
  readonly map: Rect
  /** Legend and distance, at the bottom right of the map; null where there is nothing to say. */
  readonly strip: Strip | null
  readonly calendar: Calendar | null
  /** The part of the map in which names may stand. */
  readonly names: Rect
  /** The part of the map in which the camera holds its subject, and the map in CSS px of the page's map. */
  readonly viewport: Viewport
  readonly scene: Scene
}

export interface Layout extends MapLayout, Pick<ShapeSize, 'widthPx' | 'heightPx'> {
  readonly arrangement: 'stacked' | 'beside'
  readonly setting: Setting
  /** Column of the text; the blocks stand in it at their own y. */
  readonly text: { readonly x: number; readonly width: number }
  readonly siteY: number
  readonly datelineY: number
  readonly headline: SetText & { readonly y: number }
  readonly attribution: SetText & { readonly y: number }
}

/** Space in px above the headline, the attribution and the map. */
const gaps = { headline: 10, attribution: 16, map: 22 } as const
/** Height in CSS px of the page's map of a stack's label. */
const stackLabelPx = 20
/** The layout of a moment in a shape. @throws {RangeError} when a text does not fit. */
export function cardLayout(moment: CardContent, shape: Shape): Layout {
  const size: ShapeSize = shapes[shape]
  const { widthPx, heightPx, safe } = size
  const arrangement = shape === 'wide' && !isBroad(moment) ? 'beside' : 'stacked'
  const setting: Setting = arrangement === 'beside' ? beside : size.stacked
  const text = {
    x: safe.x,
    width: arrangement === 'beside' ? beside.widthPx - safe.x - 30 : widthPx - 2 * safe.x,
  }
  const blocks = setTexts(moment, setting, text.width, safe.top, arrangement === 'beside')
  const map: Rect =
    arrangement === 'beside'
      ? { x: beside.widthPx, y: 0, width: widthPx - beside.widthPx, height: heightPx }
      : { x: 0, y: blocks.end, width: widthPx, height: heightPx - blocks.end }
  return {
    ...{ widthPx, heightPx, arrangement, setting, text },
    ...blocks,
    ...mapLayoutOf(moment, map, setting, size),
  }
}

/** What stands on the map of a moment that fills `map`, down to the right and bottom edge of a picture. */
export function mapLayoutOf(
  moment: CardContent,
  map: Rect,
  setting: Pick<Setting, 'smallPx' | 'stripPx'>,
  size: Omit<ShapeSize, 'stacked'>,
): MapLayout {
  // A stack of more than 1,000 marks needs a smaller measure to leave room for the journey.
  const ratio = isGrown(moment.step) ? size.ratio * 0.8 : size.ratio
  const strip = stripOf(moment, map, setting, size)
  const { smallPx } = setting
  const all = namesIn(map, size)
  const calendar = calendarOf(moment.calendar, all, [smallPx, smallPx - 2, smallPx - 4])
  const names = calendar ? below(calendar.end + smallPx / 2, all) : all
  const viewport = aboveStrip(moment, belowStack(moment, viewportIn(map, all, strip, ratio)))
  return {
    ...{ ratio, nameRatio: size.ratio, map, strip, names, viewport, calendar },
    scene: sceneIn(moment, viewport),
  }
}

/** Whether the map wants to be more than three times as wide as high. The stack of the disclosure stands north of the journey. */
function isBroad({ step }: CardContent): boolean {
  const plotted = plot.steps[step]
  if (!plotted || isGrown(step)) return false
  return plotted.follow !== undefined || plotted.frame.widthKm / plotted.frame.heightKm > 3
}

const isGrown = (step: number) => plot.steps[step]?.cargo?.look === 'grow'

/** The text blocks from top to bottom, and where the map begins below them. */
function setTexts(moment: CardContent, setting: Setting, width: number, top: number, ownLine: boolean) {
  const { headlinePx, highestPx, attributionPx, smallPx } = setting
  const room = { width, height: highestPx }
  const attribution = fitText(moment.attribution, sansSemibold, attributionPx, {
    ...room,
    leading: leading.small,
  })
  const below = gaps.attribution + attribution.lines.length * attribution.sizePx * leading.small
  const headline = fitText(moment.headline, serifSemibold, headlinePx, {
    width,
    height: highestPx - below,
    leading: leading.headline,
  })
  const datelineY = top + (ownLine ? smallPx * 2.6 : 0)
  const headlineY = datelineY + smallPx * leading.small + gaps.headline
  const attributionY =
    headlineY + headline.lines.length * headline.sizePx * leading.headline + gaps.attribution
  fitDateline(moment.dateline, smallPx, width, ownLine)
  return {
    siteY: top,
    datelineY,
    headline: { ...headline, y: headlineY },
    attribution: { ...attribution, y: attributionY },
    end: Math.round(headlineY + (attributionY - headlineY) - gaps.attribution + below + gaps.map),
  }
}

/** @throws {RangeError} when the date runs into the site's name, or off its line. */
function fitDateline(dateline: string, px: number, width: number, ownLine: boolean): void {
  const date = widthEm(dateline, sansSemibold) * px
  const name = ownLine ? 0 : (widthEm(site.name, serifSemibold) + 1) * px
  if (date + name > width) throw new RangeError(`“${dateline}” is too long for its line`)
}

function sceneIn({ step, scrub }: CardContent, viewport: Viewport): Scene {
  const plotted = plot.steps[step]
  const { landing, left } = plotted ? phases(plotted) : { landing: 0, left: 1 }
  return sceneAt(plot, step, landing + (left - landing) * scrub, viewport)
}

/** The viewport with its free part lowered until a grown stack, north of the journey, has room under the map's top. */
function belowStack(moment: CardContent, viewport: Viewport): Viewport {
  if (!isGrown(moment.step)) return viewport
  const { cargo, camera } = sceneIn(moment, viewport)
  if (!cargo) return viewport
  const [, y] = apply(matrixOf(camera, viewport, plot.apexY), cargo.from)
  const { free } = viewport
  const lack = Math.max(0, free.y - (y + cargo.drop - stackSize(cargo.count).height / 2 - stackLabelPx))
  // The camera centres its frame, so the middle sinks by half of what the top does.
  return { ...viewport, free: { ...free, y: free.y + 2 * lack, height: free.height - 2 * lack } }
}

/** The viewport with its free part made lower until what is said of marks that hang below their place ends above the strip. */
function aboveStrip(moment: CardContent, viewport: Viewport): Viewport {
  const bottom = viewport.free.y + viewport.free.height
  let raised = viewport
  // How much smaller all becomes depends on the frame; a few rounds leave less than a px.
  for (let round = 0; round < 8; round += 1) {
    const { cargo, camera } = sceneIn(moment, raised)
    if (!cargo || cargo.drop <= 0) break
    const [, y] = apply(matrixOf(camera, raised, plot.apexY), cargo.from)
    const excess = Math.max(0, y + cargoLabelDrop(cargo) - bottom)
    const { free } = raised
    raised = { ...raised, free: { ...free, height: free.height - excess } }
  }
  return raised
}

function below(y: number, area: Rect): Rect {
  return { ...area, y, height: Math.max(0, area.y + area.height - y) }
}

function namesIn(map: Rect, { safe, ...size }: Omit<ShapeSize, 'stacked'>): Rect {
  const x = map.x === 0 ? safe.x : map.x + 20
  const y = Math.max(map.y + 14, safe.top)
  return { x, y, width: size.widthPx - safe.x - x, height: size.heightPx - safe.bottom - y }
}

function viewportIn(map: Rect, names: Rect, strip: Rect | null, ratio: number): Viewport {
  const px = (cardPx: number) => cardPx / ratio
  const bottom = strip ? strip.y - 8 : names.y + names.height
  return {
    widthPx: px(map.width),
    heightPx: px(map.height),
    free: {
      x: px(names.x - map.x),
      y: px(names.y - map.y),
      width: px(names.width),
      height: px(bottom - names.y),
    },
  }
}
