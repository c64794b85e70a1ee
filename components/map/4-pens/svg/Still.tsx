// The still that comes with the page. It fits its frame into whatever size it is given, by `preserveAspectRatio` and the
// stylesheet alone, exactly as the camera of the live painter does, and takes its colours from there, too.
import { type Frame, type Matrix, matrixOf, northUp } from '@/components/map/1-plot/camera'
import { columnsIn } from '@/components/map/1-plot/columns'
import { levels } from '@/components/map/1-plot/levels'
import type { Plot } from '@/components/map/1-plot/plotted'
import { type FileId, levelsFor, type Sheet } from '@/components/map/1-plot/sheet'
import { square } from '@/components/map/1-plot/square'
import { landingOf } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import { drawGround } from '@/components/map/3-drawing/ground'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { drawShipment } from '@/components/map/3-drawing/shipment'
import type { Box } from '@/data/sheet/level'
import { type Paper, signSvg, svgOf } from './pen'
import { frameStyle, pinStyle } from './pins'

const look = {
  colours: Object.fromEntries(colourNames.map((name) => [name, `var(--${name})`])) as Colours, // all names
  hairlinePx: 0, // the stylesheet's, which knows the screen
}

/** The map of a step at the point of the scroll where a link to it lands. */
export function Still({ plot, index }: { plot: Plot; index: number }) {
  const { scene, frame } = sceneOfStill(plot, index)
  const { widthKm: w, heightKm: h } = frame
  const turn = northUp(frame.x, frame.y, plot.apexY)
  const ground = drawGround(scene, sheetFor(scene), { viewport: square, box: surroundings(frame), look })
  const shipment = drawShipment(scene, plot, { matrix: matrixOf(scene.camera, square, plot.apexY), look })
  const lines = shipment.filter((item) => item.kind === 'line')
  const pins = shipment.filter((item) => item.kind === 'sign')
  return (
    <>
      <svg
        className="still"
        viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`}
        style={frameStyle(frame, plot.apexY)}
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing
        dangerouslySetInnerHTML={{ __html: svgOf([...ground, ...lines], paperOf(frame, turn)) }}
      />
      {/* Vehicle and marks: shapes of a fixed size in px, pinned to places of the sheet. */}
      <div className="pins" style={frameStyle(frame, plot.apexY)} aria-hidden="true">
        {pins.map((sign) => (
          <svg
            key={sign.at.join() + sign.path}
            className="pin"
            aria-hidden="true"
            width="1"
            height="1"
            style={pinStyle(frame, sign.at, plot.apexY)}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing
            dangerouslySetInnerHTML={{ __html: signSvg(sign, [0, 0], turn) }}
          />
        ))}
      </div>
    </>
  )
}

/** What stills are drawn from: the level along the railway would double a page, and the wide one those of the journey. */
function sheetFor({ camera }: Scene): Sheet<string> {
  const { coarse, wide, east, west } = levels
  return levelsFor(camera, square).ground === 'coarse' ? { coarse, east, west } : { wide, east, west }
}

/** The file of the sheet that a live map of a step needs first. */
export function levelOfStill(plot: Plot, index: number): FileId {
  const { camera } = sceneOfStill(plot, index).scene
  const { ground, fine, fineness } = levelsFor(camera, square)
  if (fineness === 1) return fine
  const { x, y } = camera
  return ground === 'corridor' ? (columnsIn([x, y, x + 1, y + 1])[0] ?? 'wide') : ground
}

/** What a step's still shows, and of which part of the sheet. */
function sceneOfStill(plot: Plot, index: number) {
  const step = plot.steps[index]
  if (!step) throw new RangeError(`no step ${index}`)
  const scene = sceneAt(plot, index, landingOf(step), square)
  const frame: Frame = step.follow ? { ...scene.camera, ...step.follow } : step.frame
  return { scene, frame }
}

/** North up, the middle of the frame at the origin, in km. */
function paperOf({ x, y, widthKm, heightKm }: Frame, turn: number): Paper {
  const [a, b] = [Math.cos(turn), Math.sin(turn)]
  const matrix: Matrix = [a, b, -b, a, b * y - a * x, -b * x - a * y]
  const far = 5 * Math.max(widthKm, heightKm)
  // A thousandth of the frame is less than a CSS px.
  const digits = Math.max(0, 3 - Math.floor(Math.log10(widthKm)))
  return { matrix, digits, whole: `M${-far} ${-far}H${far}V${far}H${-far}z` }
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
