'use client'
// A client component whose paths only the server knows. Were it a server component, React would send the paths twice:
// once as HTML, once in the payload that hydrates it. Hydration leaves the attributes of the HTML as they are.

import { levels } from '#levels'
import type { Piece } from '@/data/sheet/level'
import { type Frame, fitCamera } from './camera'
import { groundLines } from './ground'
import { countries } from './sheet'
import { square } from './square'

/** How far around its frame a still reaches, in frame lengths: a tall phone shows that much below it. */
const reach = 1.8

/** The land of a still: the same level that `levelsFor` gives the live painter for this frame. */
export function StillGround({ frame, tint }: { frame: Frame; tint: readonly string[] }) {
  const span = fitCamera(frame, square).kmPerPx * 1000
  const level = levels[span > 2600 ? 'coarse' : span < 700 ? (frame.x > 0 ? 'east' : 'west') : 'wide']
  const far = Math.max(frame.widthKm, frame.heightKm) * reach
  const pieces = level?.pieces.filter(
    ({ box: [x0, y0, x1, y1] }) =>
      x0 < frame.x + far && x1 > frame.x - far && y0 < frame.y + far && y1 > frame.y - far,
  )
  const path = (layer: keyof Omit<Piece, 'box'>) => pieces?.map((piece) => piece[layer]).join('')
  return (
    <g transform={level && `scale(${level.unitKm})`} suppressHydrationWarning>
      {countries.map((country) => (
        <path
          key={country}
          className={`land ${tint.includes(country) ? 'tint' : country}`}
          d={path(country)}
          suppressHydrationWarning
        />
      ))}
      <path className="lakes" d={path('lakes')} suppressHydrationWarning />
      <path className="coast" d={path('coast')} strokeWidth={groundLines.coast} suppressHydrationWarning />
      <path
        className="borders"
        d={path('borders')}
        strokeWidth={groundLines.borders}
        suppressHydrationWarning
      />
    </g>
  )
}
