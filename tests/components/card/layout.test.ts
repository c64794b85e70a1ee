import { describe, expect, it } from 'vitest'
import { type CardContent, journeyContent, stepContent } from '@/components/card/content'
import { cardLayout, type Layout } from '@/components/card/layout'
import { matrixOfMap } from '@/components/card/mapSvg'
import { namesOf } from '@/components/card/names'
import { type Shape, shapes } from '@/components/card/shapes'
import { leading, type SetText, widthPx } from '@/components/card/text'
import type { Rect } from '@/components/map/1-plot/rect'
import { sansSemibold, serifSemibold } from '@/data/check/advances'
import { steps } from '@/data/steps'

const cards: [name: string, moment: CardContent, shape: Shape][] = steps.flatMap(({ slug }) =>
  (['wide', 'square', 'tall'] as const).map((shape): [string, CardContent, Shape] => [
    `${slug}, ${shape}`,
    stepContent(slug),
    shape,
  ]),
)
const points = Array.from({ length: 101 }, (_, i) => i * 10)
for (const n of points) cards.push([`at ${n}`, journeyContent(n), 'wide'])

const share = { wide: 0.05, square: 0.05, tall: 0.14 }

function safeArea(shape: Shape): Rect {
  const { widthPx: width, heightPx: height } = shapes[shape]
  const [x, y] = [width * 0.05, height * share[shape]]
  return { x, y, width: width - 2 * x, height: height - 2 * y }
}

const inside = (a: Rect, b: Rect) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height

const apart = (a: Rect, b: Rect) =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height

function texts({ text, headline, attribution, setting, datelineY }: Layout, { dateline }: CardContent) {
  const box = (set: SetText & { y: number }, advances: typeof serifSemibold, lineEm: number): Rect => ({
    x: text.x,
    y: set.y,
    width: widthPx(set, advances),
    height: set.lines.length * set.sizePx * lineEm,
  })
  const date = { lines: [dateline], sizePx: setting.smallPx, y: datelineY }
  return {
    dateline: box(date, sansSemibold, leading.small),
    headline: box(headline, serifSemibold, leading.headline),
    attribution: box(attribution, sansSemibold, leading.small),
  }
}

const namesOn = (layout: Layout) =>
  namesOf(layout, matrixOfMap(layout)).map((name) => ({
    ...name,
    x: name.x + layout.map.x,
    y: name.y + layout.map.y,
  }))

describe.each(cards)('the card of %s', (_, moment, shape) => {
  const layout = cardLayout(moment, shape)
  const safe = safeArea(shape)

  it('holds its texts whole, in their column and clear of the edges', () => {
    for (const box of Object.values(texts(layout, moment))) {
      expect(inside(box, safe)).toBe(true)
      expect(box.width).toBeLessThanOrEqual(layout.text.width)
    }
  })

  it('sets the headline at 52 px or more, one text under another, above or beside the map', () => {
    const { dateline, headline, attribution } = texts(layout, moment)
    expect(layout.headline.sizePx).toBeGreaterThanOrEqual(52)
    expect(headline.y).toBeGreaterThanOrEqual(dateline.y + dateline.height)
    expect(attribution.y).toBeGreaterThanOrEqual(headline.y + headline.height)
    for (const box of [dateline, headline, attribution]) expect(apart(box, layout.map)).toBe(true)
  })

  it('keeps the bottom left of a wide card free for the domain that X lays over it', () => {
    if (shape !== 'wide') return
    const { attribution } = texts(layout, moment)
    expect(attribution.y + attribution.height).toBeLessThanOrEqual(630 - 60)
  })

  it('sets no name on another, on the strip, or out of the safe part of the map', () => {
    const names = namesOn(layout)
    for (const [i, name] of names.entries()) {
      expect(inside(name, safe), name.id).toBe(true)
      expect(inside(name, layout.map), name.id).toBe(true)
      if (layout.strip) expect(apart(name, layout.strip), name.id).toBe(true)
      for (const other of names.slice(i + 1)) expect(apart(name, other), `${name.id}, ${other.id}`).toBe(true)
    }
  })

  it('sets no name on the dates', () => {
    for (const { id, y } of namesOn(layout))
      expect(y, id).toBeGreaterThanOrEqual(layout.calendar?.end ?? Number.NEGATIVE_INFINITY)
  })

  it('keeps legend, distance and dates inside the map', () => {
    if (layout.strip) expect(inside(layout.strip, layout.map)).toBe(true)
    const last = layout.calendar?.rows.at(-1)
    if (layout.calendar && last) {
      expect(last.y + last.lines.length * layout.calendar.sizePx * leading.small).toBeLessThan(
        safe.y + safe.height,
      )
    }
  })

  it('shows its vehicle in the map’s free part', () => {
    const { scene, viewport, map } = layout
    if (!scene.vehicle) return
    const [a, b, c, d, e, f] = matrixOfMap(layout)
    const [x, y] = scene.vehicle.at
    const [vx, vy] = [a * x + c * y + e, b * x + d * y + f]
    const { free } = viewport
    expect(vx).toBeGreaterThanOrEqual(free.x)
    expect(vx).toBeLessThanOrEqual(free.x + free.width)
    expect(vy).toBeGreaterThanOrEqual(free.y)
    expect(vy).toBeLessThanOrEqual(free.y + free.height)
    expect(map.width).toBeGreaterThan(0)
  })
})

describe('the cards of the journey', () => {
  it('can be laid out at every thousandth', () => {
    for (let n = 0; n <= 1000; n += 1)
      expect(() => cardLayout(journeyContent(n), 'wide'), `${n}`).not.toThrow()
  })
})

describe('the map of a step', () => {
  const named = (slug: Parameters<typeof stepContent>[0], shape: Shape) =>
    namesOn(cardLayout(stepContent(slug), shape)).map(({ lines }) => lines.join(' '))

  it.each(['wide', 'square', 'tall'] as const)('names the place that its step is about (%s)', (shape) => {
    expect(named('najin', shape)).toContain('Najin (Rajin)')
    expect(named('dunay', shape)).toContain('Dunay')
    expect(named('tikhoretsk', shape)).toContain('Tikhoretsk')
    expect(named('suppliers', shape)).toEqual(expect.arrayContaining(['IRAN', 'NORTH KOREA', 'RUSSIA']))
    expect(named('disclosure', shape)).toContain('more than 1,000 containers')
  })

  it.each(['square', 'tall'] as const)('names the country that the train crosses (%s)', (shape) => {
    expect(named('rail', shape)).toContain('RUSSIA')
  })
})
