// The still painter: a scene as SVG, on the server. It fits its frame into whatever size it is given, by
// `preserveAspectRatio` and the stylesheet alone, exactly as the camera of the live painter does.
import { type Frame, northUp } from './camera'
import { type Point, stretch } from './leg'
import { StillGround } from './StillGround'
import { StillShipment } from './StillShipment'
import { type Plot, phases, type Scene, sceneAt } from './scene'
import { journeyLines } from './shipment'
import { square } from './square'

/** The map of a step at the point of the scroll where a link to it lands. */
export function Still({ plot, index }: { plot: Plot; index: number }) {
  const step = plot.steps[index]
  if (!step) return null
  const scene = sceneAt(plot, index, phases(step).landing, square)
  const frame: Frame = step.follow ? { ...scene.camera, ...step.follow } : step.frame
  const turn = (northUp(frame.x, frame.y, plot.apexY) * 180) / Math.PI
  const { widthKm: w, heightKm: h } = frame
  return (
    <>
      <svg className="still" viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`} aria-hidden="true">
        <g transform={`rotate(${turn.toFixed(4)})translate(${-frame.x} ${-frame.y})`}>
          <StillGround frame={frame} tint={step.tint} />
          {scene.veil > 0 && <circle className="veil" r="20000" opacity={scene.veil} />}
          <Lines plot={plot} scene={scene} />
        </g>
      </svg>
      <StillShipment plot={plot} scene={scene} frame={frame} />
    </>
  )
}

function Lines({ plot, scene }: { plot: Plot; scene: Scene }) {
  const faded = 1 - scene.veil
  return (
    <>
      {(['sea', 'rail'] as const).map((id) => {
        const { ahead, trail, km } = scene[id]
        const leg = plot.legs[id]
        return (
          <g key={id} className="leg">
            {ahead > 0 && km < leg.lengthKm && (
              <Line
                points={stretch(leg, km, leg.lengthKm).reverse()}
                look="ahead"
                opacity={0.75 * ahead * faded}
              />
            )}
            {trail > 0 && km > 0 && (
              <Line points={stretch(leg, 0, km)} look="trail" opacity={trail * faded} />
            )}
          </g>
        )
      })}
      {scene.border > 0 && <Line points={[plot.border.from, plot.border.to]} look="border" opacity={1} />}
      {scene.open && plot.steps[scene.open.step]?.open && (
        <OpenLine open={plot.steps[scene.open.step]?.open ?? null} />
      )}
    </>
  )
}

function OpenLine({ open }: { open: Plot['steps'][number]['open'] }) {
  return open && <Line points={[open.from, open.to]} look="open" opacity={1} />
}

function Line({
  points,
  look,
  opacity,
}: {
  points: readonly Point[]
  look: keyof typeof journeyLines
  opacity: number
}) {
  const { width, dash } = journeyLines[look]
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
