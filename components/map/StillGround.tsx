'use client'
// A client component whose paths only the server knows. Were it a server component, React would send the paths twice:
// once as HTML, once in the payload that hydrates it. Hydration leaves this part of the HTML as it is.

import { levels } from '#levels'
import type { Box, Piece, SheetLevel } from '@/data/sheet/level'
import { type Frame, fitCamera } from './camera'
import { countries } from './sheet'
import { square } from './square'

/** The land of a still: the same level that `levelsFor` gives the live painter for this frame. */
export function StillGround({ frame, tint }: { frame: Frame; tint: readonly string[] }) {
  const level = levelOf(frame)
  const [x0, y0, x1, y1] = surroundings(frame)
  const pieces = level?.pieces.filter(({ box: b }) => b[0] < x1 && b[2] > x0 && b[1] < y1 && b[3] > y0)
  // A path a piece: pieces overlap, and an even-odd fill of both at once would be a hole.
  const paths = (layer: keyof Omit<Piece, 'box'>, attributes: string) =>
    pieces?.map(({ [layer]: d }) => (d ? `<path ${attributes} d="${d}"/>` : '')).join('') ?? ''
  const markup = [
    ...countries.map((country) =>
      paths(country, `class="land ${tint.includes(country) ? 'tint' : country}"`),
    ),
    paths('lakes', 'class="lakes"'),
    paths('coast', 'class="coast"'),
    paths('borders', 'class="borders"'),
  ].join('')
  return (
    <g
      transform={level && `scale(${level.unitKm})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet, and React leaves it alone when it hydrates
      dangerouslySetInnerHTML={{ __html: markup }}
      suppressHydrationWarning
    />
  )
}

/** The finest level that a frame of its size asks for, and that reaches to where it is. */
function levelOf(frame: Frame): SheetLevel | undefined {
  const span = fitCamera(frame, square).kmPerPx * 1000
  const fine = levels[frame.x > 0 ? 'east' : 'west']
  if (span < 700 && fine && holds(fine.box, frame)) return fine
  return levels[span > 2600 ? 'coarse' : 'wide']
}

function holds([x0, y0, x1, y1]: Box, { x, y }: Frame): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/**
 * The box of the sheet that a still covers: what a stage shows around a frame, from upright phones to wide desktops.
 * On odder screens the live painter fills in the rest when it takes over.
 */
function surroundings({ x, y, widthKm, heightKm }: Frame): Box {
  const across = Math.max(0.62 * widthKm, heightKm)
  const down = Math.max(0.75 * widthKm, 0.62 * heightKm)
  return [x - across, y - down, x + across, y + down]
}
