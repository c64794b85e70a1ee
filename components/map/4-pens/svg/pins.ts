import type { CSSProperties } from 'react'
import { type Frame, northUp } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { northY } from '@/data/sheet/level'

/**
 * Where a sheet point stands in a still: km right of and below the middle of the frame, north up. The stylesheet
 * turns km into px for whatever size the still has on the reader's screen (see `--km` in labels.css).
 */
function offsetIn(frame: Frame, [x, y]: Point, apexY: number): [rightKm: number, downKm: number] {
  const turn = northUp(frame.x, frame.y, apexY)
  const [dx, dy] = [x - frame.x, y - frame.y]
  return [
    Number((dx * Math.cos(turn) - dy * Math.sin(turn)).toFixed(2)),
    Number((dx * Math.sin(turn) + dy * Math.cos(turn)).toFixed(2)),
  ]
}

/** The style that pins an element to a sheet point of a still. */
export function pinStyle(frame: Frame, point: Point, apexY: number): CSSProperties {
  const [right, down] = offsetIn(frame, point, apexY)
  return { '--right': right, '--down': down } as CSSProperties // React's type knows no custom properties
}

/** The custom properties of a frame, from which the stylesheet works out the px of a km. */
export function frameStyle({ x, y, widthKm, heightKm }: Frame, apexY: number): CSSProperties {
  const turn = northUp(x, y, apexY)
  const northKm = Math.round((y - northY) / Math.cos(turn))
  const lean = Number(Math.abs(Math.tan(turn)).toFixed(3))
  return {
    '--width-km': widthKm,
    '--height-km': heightKm,
    '--north-km': northKm,
    '--lean': lean,
  } as CSSProperties // as above
}
