import { type Frame, fitCamera } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import { countries, type LevelId } from '@/components/map/1-plot/sheet'
import { square } from '@/components/map/1-plot/square'
import type { Box, Piece } from '@/data/sheet/level'

/** The land of a still: the same level that `levelsFor` gives the live painter for this frame. */
export function StillGround({ frame, tint }: { frame: Frame; tint: readonly string[] }) {
  const level = levels[levelOf(frame)]
  const [x0, y0, x1, y1] = surroundings(frame)
  const pieces = level.pieces.filter(({ box: b }) => b[0] < x1 && b[2] > x0 && b[1] < y1 && b[3] > y0)
  // A path a piece: pieces overlap, and an even-odd fill of both at once would be a hole.
  const paths = (layer: keyof Omit<Piece, 'box'>, attributes: string) =>
    pieces.map(({ [layer]: d }) => (d ? `<path ${attributes} d="${d}"/>` : '')).join('')
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
      transform={`scale(${level.unitKm})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}

/** The finest level that a frame of its size asks for, and that reaches to where it is. */
export function levelOf(frame: Frame): LevelId {
  const span = fitCamera(frame, square).kmPerPx * 1000
  const fine = frame.x > 0 ? 'east' : 'west'
  if (span < 700 && holds(levels[fine].box, frame)) return fine
  return span > 2600 ? 'coarse' : 'wide'
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
