// The still painter: a scene as SVG, on the server. It fits its frame into whatever size it is given, by
// `preserveAspectRatio` and the stylesheet alone, exactly as the camera of the live painter does.
import coarse from '@/data/sheet/coarse.json'
import east from '@/data/sheet/east.json'
import type { Piece, SheetLevel } from '@/data/sheet/level'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'
import { type Frame, fit, northUp, type Viewport } from './camera'
import { groundLines } from './ground'
import { type Point, stretch } from './leg'
import { StillShipment } from './StillShipment'
import { type Plot, phases, type Scene, sceneAt } from './scene'
import { countries } from './sheet'
import { journeyLines } from './shipment'

const levels = { coarse, wide, east, west } as unknown as Record<string, SheetLevel> // boxes are four numbers each

/** How far around its frame a still reaches, in frame lengths: a tall phone shows that much below it. */
const reach = 1.8

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
          {levelsOf(frame).map((level) => (
            <Ground key={level.unitKm} level={level} frame={frame} tint={step.tint} />
          ))}
          {scene.veil > 0 && <circle className="veil" r="20000" opacity={scene.veil} />}
          <Lines plot={plot} scene={scene} />
        </g>
      </svg>
      <StillShipment plot={plot} scene={scene} frame={frame} />
    </>
  )
}

/** Cameras differ from size to size, frames do not; any viewport serves to ask for the rest of a scene. */
const square: Viewport = { widthPx: 1000, heightPx: 1000, free: { x: 0, y: 0, width: 1000, height: 1000 } }

/** The same choice of levels that `levelsFor` makes for the live painter. */
function levelsOf(frame: Frame): SheetLevel[] {
  const span = fit(frame, square).kmPerPx * 1000
  const id = span > 2600 ? 'coarse' : span < 700 ? (frame.x > 0 ? 'east' : 'west') : 'wide'
  const level = levels[id]
  return level ? [level] : []
}

function Ground({ level, frame, tint }: { level: SheetLevel; frame: Frame; tint: readonly string[] }) {
  const far = Math.max(frame.widthKm, frame.heightKm) * reach
  const pieces = level.pieces.filter(
    ({ box: [x0, y0, x1, y1] }) =>
      x0 < frame.x + far && x1 > frame.x - far && y0 < frame.y + far && y1 > frame.y - far,
  )
  const path = (layer: keyof Omit<Piece, 'box'>) => pieces.map((piece) => piece[layer]).join('')
  return (
    <g transform={`scale(${level.unitKm})`}>
      {countries.map((country) => (
        <path
          key={country}
          className={`land ${tint.includes(country) ? 'tint' : country}`}
          d={path(country)}
        />
      ))}
      <path className="lakes" d={path('lakes')} />
      <path className="coast" d={path('coast')} strokeWidth={groundLines.coast} />
      <path className="borders" d={path('borders')} strokeWidth={groundLines.borders} />
    </g>
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
