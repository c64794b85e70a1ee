// The map of a step as an SVG file: for readers without scripts, for paper, and for embeds without a live map.

import { rivers } from '@/components/map/1-plot/levels'
import type { LegendSymbol } from '@/components/map/3-drawing/legend-symbols'
import { type Slug, steps } from '@/data/steps'
import { paperUnder, rowPadEm } from './calendar'
import { stepContent } from './content'
import fonts from './fonts/still-fonts.json'
import { type Ink, inks } from './ink'
import { type MapLayout, mapLayoutOf } from './layout'
import { mapShapes, matrixOfMap } from './mapSvg'
import { type Name, namesOf } from './names'
import { stillPath, stillSize, type Theme, themes } from './still-path'
import { type Strip, type StripEntry, signPx, stripPad } from './strip'
import { leading } from './text'

/** Pixels of the drawing: two to the CSS px, as for a card. */
const size = { widthPx: 960, heightPx: 640, safe: { x: 36, top: 28, bottom: 28 }, ratio: 2.4 }
const setting = { smallPx: 28, stripPx: 25 }

/** The step and theme of a still's file name; null for any other name. */
export function stillOf(file: string): { slug: Slug; theme: Theme } | null {
  for (const { slug } of steps) {
    const theme = themes.find((theme) => stillPath(slug, theme) === `/still/${file}`)
    if (theme) return { slug, theme }
  }
  return null
}

/** A step's map with its names and legend, as an SVG document that brings its fonts along. */
export function stillSvg(slug: Slug, theme: Theme): string {
  const map = { x: 0, y: 0, width: size.widthPx, height: size.heightPx }
  const layout = mapLayoutOf(stepContent(slug), map, setting, size)
  const matrix = matrixOfMap(layout)
  const names = namesOf(layout, matrix)
  const ink = inks[theme]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${stillSize.width}" height="${stillSize.height}" viewBox="0 0 ${size.widthPx} ${size.heightPx}">`,
    `<style>${style}</style>`,
    mapShapes(layout, names, { ink, waters: rivers }),
    ...names.map((name) => nameSvg(name, ink)),
    calendarSvg(layout, ink),
    layout.strip ? stripSvg(layout.strip, ink) : '',
    '</svg>',
  ].join('')
}

const face = (family: string, data: string) =>
  `@font-face{font-family:${family};src:url(data:font/woff2;base64,${data}) format("woff2")}`

const style = [
  face('s', fonts.sans),
  face('w', fonts.italic),
  'text{font-family:s,"Libre Franklin",Arial,sans-serif;font-weight:500;paint-order:stroke;stroke-linejoin:round}',
  '.w{font-family:w,"Source Serif 4",Georgia,serif;font-style:italic;font-weight:400}',
].join('')

const anchors = {
  left: 'end',
  right: 'start',
  corner: 'start',
  centre: 'middle',
  above: 'middle',
  below: 'middle',
} as const
const alongs = { start: 0, middle: 0.5, end: 1 } as const

function nameSvg({ x, y, width, style, side, lines, sizePx, letterPx }: Name, ink: Ink): string {
  const anchor = anchors[side]
  const water = style === 'water'
  const fill = { water: ink.water, cargo: ink.accent, border: ink.ink, note: ink.ink, town: ink.ink }
  const attributes = [
    water ? 'class="w"' : '',
    `font-size="${sizePx}" text-anchor="${anchor}" stroke="${water ? ink.sea : ink.land}"`,
    `stroke-width="${Math.round(sizePx * 0.28)}" fill="${style in fill ? fill[style as keyof typeof fill] : ink.muted}"`, // just found to be a key
    letterPx ? `letter-spacing="${letterPx.toFixed(1)}"` : '',
  ].join(' ')
  return textSvg(lines, { x: x + width * alongs[anchor], y, sizePx, attributes })
}

/** Lines of text from `y` down; a line is 1.2 em high and its letters stand on 0.92 em of it. */
function textSvg(
  lines: readonly string[],
  at: { x: number; y: number; sizePx: number; attributes: string },
): string {
  const { x, y, sizePx, attributes } = at
  const spans = lines.map(
    (line, i) =>
      `<tspan x="${x.toFixed(1)}" y="${(y + (0.92 + 1.2 * i) * sizePx).toFixed(1)}">${line}</tspan>`,
  )
  return `<text ${attributes}>${spans.join('')}</text>`
}

function calendarSvg({ calendar, names }: MapLayout, ink: Ink): string {
  if (!calendar) return ''
  const { sizePx, dateWidth, end, rows } = calendar
  const start = rows[0]?.y ?? 0
  const pad = rowPadEm * sizePx
  const paper = `<rect x="${names.x - pad}" y="${start}" width="${names.width + 2 * pad}" height="${(end - start).toFixed(1)}" fill="${paperUnder(ink)}"/>`
  const shown = rows
    .map(({ date, lines, y }, i) => {
      const top = y + rowPadEm * sizePx
      const set = { y: top, sizePx }
      return [
        i > 0 ? `<rect x="${names.x}" y="${y}" width="${names.width}" height="2" fill="${ink.rule}"/>` : '',
        textSvg([date], { ...set, x: names.x, attributes: `font-size="${sizePx}" fill="${ink.accent}"` }),
        textSvg(lines, {
          ...set,
          x: names.x + dateWidth,
          attributes: `font-size="${sizePx}" fill="${ink.ink}"`,
        }),
      ].join('')
    })
    .join('')
  return paper + shown
}

function stripSvg({ x, y, width, height, rows }: Strip, ink: Ink): string {
  const lines = rows.map((entries, i) => {
    let left = x + stripPad
    const top = y + setting.stripPx * (0.1 + leading.strip * i)
    return entries
      .map((entry) => {
        const svg = entrySvg(entry, left, top, ink)
        left += entry.width + signPx.between
        return svg
      })
      .join('')
  })
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ink.paper}"/>${lines.join('')}`
}

function entrySvg({ sign, text }: StripEntry, x: number, top: number, ink: Ink): string {
  const middle = top + (setting.stripPx * leading.strip) / 2
  const label = textSvg([text], {
    x: sign ? x + signPx.width + signPx.gap : x,
    y: middle - 0.58 * setting.stripPx,
    sizePx: setting.stripPx,
    attributes: `font-size="${setting.stripPx}" fill="${sign ? ink.ink : ink.accent}"`,
  })
  return sign
    ? `<g transform="translate(${x} ${middle.toFixed(1)})">${signsIn(ink)[sign]}</g>${label}`
    : label
}

const w = signPx.width
const signsIn = (ink: Ink): Record<LegendSymbol, string> => ({
  dash: `<path d="M0 0h11m4 0h11m3 0h11" stroke="${ink.accent}" stroke-width="5"/>`,
  solid: `<path d="M0 0h${w}" stroke="${ink.accent}" stroke-width="5"/>`,
  line: `<path d="M0 0h${w}" stroke="${ink.ink}" stroke-width="3"/>`,
  dots: `<path d="M0 0h4m5 0h4m5 0h4m5 0h4m5 0h4" stroke="${ink.ink}" stroke-width="4"/>`,
  open: `<path d="M0 0h4m${w - 8} 0h4" stroke="${ink.ink}" stroke-width="4"/><rect x="10.5" y="-6" width="19" height="12" fill="${ink.paper}" stroke="${ink.ink}" stroke-width="3"/>`,
  mark: `<rect y="-5" width="12" height="10" fill="${ink.accent}"/>`,
  crate: `<rect x="1" y="-6" width="15" height="12" fill="${ink.paper}" stroke="${ink.accent}" stroke-width="2"/>`,
  tint: `<rect y="-11" width="${w}" height="22" fill="${ink.tint}"/>`,
})
