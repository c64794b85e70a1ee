// What is drawn of a card. Plain functions instead of components, so that the finished tree holds every word and size of
// the card and can be hashed (see hash.ts). Everything stands at a place worked out in layout.ts.
import type { CSSProperties, ReactElement } from 'react'
import { site } from '@/data/site'
import { stripOf } from './CardStrip'
import { paperUnder, rowPadEm } from './calendar'
import type { CardContent } from './content'
import { ink } from './ink'
import { cardLayout, type Layout } from './layout'
import { mapShapes, matrixOfMap } from './mapSvg'
import { type Name, namesOf } from './names'
import type { Shape } from './shapes'
import { box, families, sans, serif } from './styles'
import { leading, type SetText } from './text'

export interface Drawing {
  readonly widthPx: number
  readonly heightPx: number
  /** Shapes of an SVG document that fill the card. */
  readonly ground: string
  /** What satori lays out on them, piece by piece: most cards have most of these, names at other places. */
  readonly blocks: readonly Block[]
}

export interface Block {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly heightPx: number
  readonly tree: ReactElement
}

/** A moment of the story as a card of a shape. @throws {RangeError} when a text does not fit. */
export function drawingOfMoment(moment: CardContent, shape: Shape): Drawing {
  const layout = cardLayout(moment, shape)
  const matrix = matrixOfMap(layout)
  const names = namesOf(layout, matrix)
  const { map, widthPx, heightPx } = layout
  // Paper over what overhangs the map, which ends at the card's right and bottom: a clip would take longer.
  const paper = `<path fill="${ink.paper}" d="M0 0H${widthPx}V${map.y}H${map.x}V${heightPx}H0z"/>`
  const bar = (width: number, colour: string) =>
    `<path fill="${colour}" d="M0 ${heightPx - 8}h${width}v8H0z"/>`
  const told = bar(widthPx, ink.rule) + bar(Math.round(widthPx * moment.told), ink.accent)
  const ground = `<g transform="translate(${map.x} ${map.y})">${mapShapes(layout, names, { toPixels: true })}</g>${paper}${told}`
  const parts = [...calendar(layout), ...texts(moment, layout), ...stripOf(layout)]
  const blocks = [...names.map((name) => nameOnMap(name, map)), ...parts.map((part) => onCard(part, layout))]
  return { widthPx, heightPx, ground, blocks }
}

/** An element that stands at its own place on a card. */
function onCard(part: ReactElement, { widthPx, heightPx }: Layout): Block {
  const tree = <div style={{ display: 'flex', width: widthPx, height: heightPx, color: ink.ink }}>{part}</div>
  return { x: 0, y: 0, widthPx, heightPx, tree }
}

function texts(
  { dateline }: CardContent,
  { text, siteY, datelineY, headline, attribution, setting, arrangement }: Layout,
) {
  const small = { fontSize: setting.smallPx, lineHeight: leading.small }
  const width = text.width
  return [
    <div
      key="site"
      style={{
        ...box(text.x, siteY),
        ...serif,
        ...small,
        width,
        justifyContent: arrangement === 'beside' ? 'flex-start' : 'flex-end',
      }}
    >
      {site.name}
    </div>,
    <div key="date" style={{ ...box(text.x, datelineY), ...sans, ...small, color: ink.accent }}>
      {dateline}
    </div>,
    column('headline', headline, {
      ...box(text.x, headline.y),
      ...serif,
      lineHeight: leading.headline,
      letterSpacing: -headline.sizePx * 0.008,
    }),
    column('attribution', attribution, {
      ...box(text.x, attribution.y),
      ...sans,
      lineHeight: leading.small,
      color: ink.muted,
    }),
  ]
}

function column(key: string, { lines, sizePx }: SetText, style: CSSProperties) {
  return (
    <div key={key} style={{ display: 'flex', ...style, flexDirection: 'column', fontSize: sizePx }}>
      {lines.map((line) => (
        <div key={line} style={{ display: 'flex', whiteSpace: 'nowrap' }}>
          {line}
        </div>
      ))}
    </div>
  )
}

const sideAlign = {
  left: 'flex-end',
  right: 'flex-start',
  corner: 'flex-start',
  centre: 'center',
  above: 'center',
  below: 'center',
} as const

function nameOnMap(
  { x, y, width, height, style, side, lines, sizePx, letterPx }: Name,
  map: Layout['map'],
): Block {
  const water = style === 'water'
  const colour = { water: ink.water, cargo: ink.accent, border: ink.ink, note: ink.ink, town: ink.ink }
  const tree = (
    <div
      style={{
        display: 'flex',
        ...(water ? { fontFamily: families.serif, fontStyle: 'italic', fontWeight: 400 } : sans),
        flexDirection: 'column',
        alignItems: sideAlign[side],
        width,
        height,
        fontSize: sizePx,
        lineHeight: 1.2,
        letterSpacing: letterPx,
        color: style in colour ? colour[style as keyof typeof colour] : ink.muted, // just found to be a key
        WebkitTextStroke: `${Math.round(sizePx * 0.28)}px ${water ? ink.sea : ink.land}`,
      }}
    >
      {lines.map((line) => (
        <div key={line} style={{ display: 'flex', whiteSpace: 'nowrap' }}>
          {line}
        </div>
      ))}
    </div>
  )
  return { x: map.x + x, y: map.y + y, widthPx: width, heightPx: height, tree }
}

/** The dated steps as a list over the receded map. */
function calendar({ calendar, names }: Layout) {
  if (!calendar) return []
  const { sizePx, dateWidth, rows } = calendar
  const pad = rowPadEm * sizePx
  return rows.map(({ date, lines, y }, i) => (
    <div
      key={date}
      style={{
        ...box(names.x - pad, y),
        ...sans,
        width: names.width + 2 * pad,
        padding: pad,
        fontSize: sizePx,
        lineHeight: leading.small,
        borderTop: i === 0 ? 'none' : `2px solid ${ink.rule}`,
        background: paperUnder(ink),
      }}
    >
      <div style={{ display: 'flex', flexShrink: 0, width: dateWidth, color: ink.accent }}>{date}</div>
      {column('text', { lines, sizePx }, {})}
    </div>
  ))
}
