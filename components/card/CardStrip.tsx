import type { CSSProperties, ReactElement } from 'react'
import type { LegendSymbol } from '@/components/map/3-drawing/legend-symbols'
import { ink } from './ink'
import type { Layout } from './layout'
import { type StripEntry, signPx, stripPad } from './strip'
import { box, sans } from './styles'
import { leading } from './text'

/** The line of signs and numbers below or beside the text, where there is one. */
export function stripOf({ strip, setting }: Layout): ReactElement[] {
  if (!strip) return []
  const row = { ...sans, fontSize: setting.stripPx, lineHeight: leading.strip, whiteSpace: 'nowrap' }
  return [
    <div
      key="strip"
      style={{
        ...box(strip.x, strip.y),
        ...row,
        flexDirection: 'column',
        justifyContent: 'center',
        width: strip.width,
        height: strip.height,
        paddingLeft: stripPad,
        background: ink.paper,
      }}
    >
      {strip.rows.map((entries) => (
        <div key={entries[0]?.text} style={{ display: 'flex' }}>
          {entries.map(stripEntry)}
        </div>
      ))}
    </div>,
  ]
}

function stripEntry({ sign, text, width }: StripEntry) {
  const fixed: CSSProperties = { display: 'flex', alignItems: 'center', flexShrink: 0 }
  return (
    <div
      key={text}
      style={{ ...fixed, width, marginRight: signPx.between, color: sign ? ink.ink : ink.accent }}
    >
      {sign ? (
        <div
          style={{ ...fixed, width: signPx.width, marginRight: signPx.gap, justifyContent: 'space-between' }}
        >
          {signs[sign]()}
        </div>
      ) : null}
      {text}
    </div>
  )
}

const bar = (width: number, height: number, colour: string, key: number) => (
  <div key={key} style={{ width, height, background: colour }} />
)

const signs: Record<LegendSymbol, () => ReactElement | ReactElement[]> = {
  dash: () => [0, 1, 2].map((key) => bar(11, 5, ink.accent, key)),
  solid: () => bar(signPx.width, 5, ink.accent, 0),
  line: () => bar(signPx.width, 3, ink.ink, 0),
  dots: () => [0, 1, 2, 3, 4].map((key) => bar(4, 4, ink.ink, key)),
  open: () => [
    bar(4, 4, ink.ink, 0),
    <div
      key="mark"
      style={{ width: 22, height: 15, border: `3px solid ${ink.ink}`, background: ink.paper }}
    />,
    bar(4, 4, ink.ink, 1),
  ],
  mark: () => bar(12, 10, ink.accent, 0),
  crate: () => (
    <div style={{ width: 17, height: 14, border: `2px solid ${ink.accent}`, background: ink.paper }} />
  ),
  tint: () => bar(signPx.width, 22, ink.tint, 0),
}
