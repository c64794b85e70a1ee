import type { ReactNode } from 'react'
import { type Frame, northUp } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { marksPath, openMarksPath, stackLift, stackSize, vehiclePaths } from '@/components/map/2-scene/marks'
import type { Scene } from '@/components/map/2-scene/scene'
import { frameStyle, pinStyle } from '@/components/map/3-drawing/pins'

interface Props {
  readonly plot: Plot
  readonly scene: Scene
  readonly frame: Frame
}

/** Vehicle, container marks and open marks of a still: shapes of a fixed size in px, pinned to places of the sheet. */
export function StillShipment({ plot, scene, frame }: Props) {
  const { vehicle, cargo } = scene
  const turn = northUp(frame.x, frame.y, plot.apexY)
  const pin = { frame, apexY: plot.apexY }
  return (
    <div className="pins" style={frameStyle(frame)} aria-hidden="true">
      <OpenMarks plot={plot} scene={scene} frame={frame} />
      {vehicle && (
        <Pin {...pin} at={vehicle.at}>
          <path
            className="vehicle"
            d={vehiclePaths[vehicle.mode]}
            transform={`rotate(${degrees(vehicle.heading + turn)})`}
          />
        </Pin>
      )}
      {cargo && (
        <Pin {...pin} at={cargo.moved === 1 ? cargo.to : cargo.from}>
          <g transform={`translate(0 ${cargo.drop})`}>
            {vehicle && cargo.drop < 0 && (
              <path className="leader" d={`M0 ${stackSize(cargo.count).height / 2 + 2}V${stackLift - 6}`} />
            )}
            <path className="marks" d={marksPath({ ...cargo, moved: 0, shift: [0, 0] })} />
          </g>
        </Pin>
      )}
    </div>
  )
}

function OpenMarks({ plot, scene, frame }: Props) {
  const open = scene.open && plot.steps[scene.open.step]?.open
  if (!open) return null
  const { from, to, marks } = open
  const turn = northUp(frame.x, frame.y, plot.apexY)
  const angle = degrees(Math.atan2(to[1] - from[1], to[0] - from[0]) + turn)
  const places = Array.from({ length: marks }, (_, n): Point => {
    const t = (n + 1) / (marks + 1)
    return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
  })
  return (
    <>
      {places.map((at) => (
        <Pin key={at.join()} frame={frame} apexY={plot.apexY} at={at}>
          <path className="open" d={openMarksPath(1, 0)} transform={`rotate(${angle})`} />
        </Pin>
      ))}
      <Pin frame={frame} apexY={plot.apexY} at={to}>
        <path className="arrow" d="M-8 -5L0 0L-8 5" transform={`rotate(${angle})`} />
      </Pin>
    </>
  )
}

function Pin({
  frame,
  apexY,
  at,
  children,
}: {
  frame: Frame
  apexY: number
  at: Point
  children: ReactNode
}) {
  return (
    <svg className="pin" aria-hidden="true" width="1" height="1" style={pinStyle(frame, at, apexY)}>
      {children}
    </svg>
  )
}

function degrees(radians: number): string {
  return ((radians * 180) / Math.PI).toFixed(2)
}
