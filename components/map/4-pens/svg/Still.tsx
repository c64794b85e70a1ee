// The still painter: a scene as SVG, on the server. It fits its frame into whatever size it is given, by
// `preserveAspectRatio` and the stylesheet alone, exactly as the camera of the live painter does.
import { type Frame, northUp } from '@/components/map/1-plot/camera'
import { type PlottedLeg, type Point, stretch } from '@/components/map/1-plot/leg'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import type { LevelId } from '@/components/map/1-plot/sheet'
import { square } from '@/components/map/1-plot/square'
import { phases } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import type { LegScene } from '@/components/map/2-scene/settled'
import { journeyLines, legStroke, type Stroke } from '@/components/map/3-drawing/shipment'
import { levelOf, StillGround } from './StillGround'
import { StillShipment } from './StillShipment'

/** The map of a step at the point of the scroll where a link to it lands. */
export function Still({ plot, index }: { plot: Plot; index: number }) {
  const step = plot.steps[index]
  if (!step) return null
  const scene = sceneAt(plot, index, phases(step).landing, square)
  const frame = frameOf(step, scene)
  const turn = (northUp(frame.x, frame.y, plot.apexY) * 180) / Math.PI
  const { widthKm: w, heightKm: h } = frame
  return (
    <>
      <svg className="still" viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`} aria-hidden="true">
        <g transform={`rotate(${turn.toFixed(4)})translate(${-frame.x} ${-frame.y})`}>
          <StillGround frame={frame} tint={step.tint?.countries ?? []} />
          {scene.veil > 0 && <circle className="veil" r="20000" opacity={scene.veil} />}
          <Lines plot={plot} scene={scene} />
        </g>
      </svg>
      <StillShipment plot={plot} scene={scene} frame={frame} />
    </>
  )
}

/** What a step's still shows of the sheet. */
function frameOf(step: PlottedStep, scene: Scene): Frame {
  return step.follow ? { ...scene.camera, ...step.follow } : step.frame
}

/** The level of the sheet that a step's still is drawn from. */
export function levelOfStill(plot: Plot, index: number): LevelId | undefined {
  const step = plot.steps[index]
  return step && levelOf(frameOf(step, sceneAt(plot, index, phases(step).landing, square)))
}

function Lines({ plot, scene }: { plot: Plot; scene: Scene }) {
  const open = scene.open && plot.steps[scene.open.step]?.open
  return (
    <>
      {plot.legs.map((leg, i) => (
        <Leg key={leg.points[0]?.join()} leg={leg} scene={scene.legs[i]} faded={1 - scene.veil} />
      ))}
      {plot.border && scene.border > 0 && (
        <Line points={[plot.border.from, plot.border.to]} look="border" stroke={journeyLines.border} />
      )}
      {open && <Line points={[open.from, open.to]} look="open" stroke={journeyLines.open} />}
    </>
  )
}

function Leg({ leg, scene, faded }: { leg: PlottedLeg; scene: LegScene | undefined; faded: number }) {
  if (!scene) return null
  const { ahead, trail, km } = scene
  return (
    <g className="leg">
      {ahead > 0 && km < leg.lengthKm && (
        <Line
          points={stretch(leg, km, leg.lengthKm).reverse()}
          look="ahead"
          stroke={legStroke(leg, 'ahead')}
          opacity={0.75 * ahead * faded}
        />
      )}
      {trail > 0 && km > 0 && (
        <Line
          points={stretch(leg, 0, km)}
          look="trail"
          stroke={legStroke(leg, 'trail')}
          opacity={trail * faded}
        />
      )}
    </g>
  )
}

interface LineProps {
  readonly points: readonly Point[]
  readonly look: keyof typeof journeyLines
  readonly stroke: Stroke
  readonly opacity?: number
}

function Line({ points, look, stroke: { width, dash }, opacity = 1 }: LineProps) {
  return (
    <path
      className={`line ${look}`}
      d={`M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
      strokeWidth={width}
      strokeDasharray={dash.join(' ') || undefined}
      opacity={opacity === 1 ? undefined : opacity}
    />
  )
}
