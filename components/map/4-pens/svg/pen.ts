// The pen for SVG: cards, files of stills, and the still that comes with the page. It writes text, on the server alone.
import { apply, type Matrix } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import type { Flood, Ground, Item, Line, Shade, Sign, Stroke } from '@/components/map/3-drawing/items'
import type { Box } from '@/data/sheet/level'
import type { ReliefTones } from '@/data/sheet/read-tones'

/** Where a drawing goes in an SVG document. */
export interface Paper {
  /** From sheet km to the units of the document. */
  readonly matrix: Matrix
  /** 1 where the unit is the CSS px; without, it is the km, and the stylesheet keeps strokes in CSS px. */
  readonly unitPx?: 1
  /** Of the places that lines go through, in units of the document; 1 where it is not given. */
  readonly digits?: number
  /** SVG path data of what covers the whole picture. */
  readonly whole: string
  /**
   * How many pixels the unit is, for a document that resvg makes a picture of, which takes half the time then: edges that have
   * lines along them, or are faint, are left as they are, and lines are such as it draws without their outlines wherever they
   * are thin enough.
   */
  readonly pixels?: number | undefined
}

/** Items as elements of an SVG document, one after another. */
export function svgOf(items: readonly Item<string>[], paper: Paper): string {
  return items.map((item) => elementOf(item, paper)).join('')
}

function elementOf(item: Item<string>, paper: Paper): string {
  if (item.kind === 'ground') return groundSvg(item, paper)
  if (item.kind === 'line') return lineSvg(item, paper)
  if (item.kind === 'flood') return floodSvg(item, paper)
  if (item.kind === 'shade') return shadeSvg(item, paper)
  const [x, y] = apply(paper.matrix, item.at)
  return signSvg(item, [x, y], Math.atan2(paper.matrix[1], paper.matrix[0]))
}

function floodSvg({ fill, opacity, box }: Flood, { matrix, whole }: Paper): string {
  const [x0, y0, x1, y1] = box ?? []
  const on = box ? ` transform="${transform(matrix)}" d="M${x0} ${y0}H${x1}V${y1}H${x0}z"` : ` d="${whole}"`
  return `<path${paint({ fill, opacity })}${on}/>`
}

function shadeSvg({ image, box: [x0, y0, x1, y1], opacity }: Shade<string>, paper: Paper): string {
  if (typeof image !== 'string') return tonesSvg(image, opacity, paper)
  const size = `x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" preserveAspectRatio="none"`
  return `<image href="${image}" ${size} transform="${transform(paper.matrix)}" opacity="${digits(opacity, 3)}" style="mix-blend-mode:hard-light"/>`
}

/** Black and white, each through as much of it as `hard-light` would take. */
function tonesSvg({ unitKm, tones }: ReliefTones, opacity: number, { matrix, pixels }: Paper): string {
  const paths = tones.map(({ light, areas }) => {
    const d = areas.map(({ path }) => path).join('')
    const share = digits(Math.abs(light) * opacity, 3)
    return (
      d && `<path fill="${light < 0 ? '#000' : '#fff'}" fill-opacity="${share}"${edges(pixels)} d="${d}"/>`
    )
  })
  return `<g fill-rule="evenodd" transform="${transform(inUnits(matrix, unitKm))}">${paths.join('')}</g>`
}

function groundSvg({ unitKm, layers, clip }: Ground<string>, { matrix, unitPx, pixels }: Paper): string {
  const unit = Math.hypot(matrix[0], matrix[1]) * unitKm
  const paths = layers.flatMap(({ shapes, fill, lined, stroke, opacity }) => {
    const paths = stroke ? [shapes.join('')] : shapes
    const thin = pixels && stroke && stroke.width * pixels <= 1 ? hairline(matrix) : 1
    const width = stroke && (thin * stroke.width) / (unitPx ? unit : 1)
    const painted = paint({ fill, stroke: stroke && { ...stroke, width: digits(width ?? 0, 4) }, opacity })
    const rough = edges(pixels && lined)
    return paths.filter(Boolean).map((d) => `<path${painted}${rough} d="${d}"/>`)
  })
  const scaled = transform(inUnits(matrix, unitKm))
  const drawn = clip ? clipped(paths, clip, unitKm) : paths.join('')
  return `<g fill-rule="evenodd" transform="${scaled}">${drawn}</g>`
}

/**
 * What resvg multiplies a line's width by before it decides whether it is one pixel at most, the other way round: it takes
 * half the shorter side and the longer one for a length. Drawn at that width its lines are as dark as they are to be.
 * Source: `treat_as_hairline` in https://github.com/linebender/tiny-skia/blob/main/crates/tiny-skia/src/pixmap_painter.rs
 */
function hairline([a, b]: Matrix): number {
  const [x, y] = [Math.abs(a), Math.abs(b)]
  return (0.999 * Math.hypot(x, y)) / (Math.max(x, y) + Math.min(x, y) / 2)
}

/** A document within the document shows nothing beyond its box. */
function clipped(paths: readonly string[], clip: Box, unitKm: number): string {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = clip.map((km) => km / unitKm)
  const box = `x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"`
  return `<svg ${box} viewBox="${x0} ${y0} ${x1 - x0} ${y1 - y0}">${paths.join('')}</svg>`
}

function lineSvg({ points, stroke, opacity }: Line, { matrix, digits = 1 }: Paper): string {
  const scale = 10 ** digits
  const whole = points.map((point) => apply(matrix, point).map((value) => Math.round(value * scale)))
  const steps = whole.map(([x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = whole[i - 1] ?? []
    return `${(x - fromX) / scale} ${(y - fromY) / scale}`
  })
  const [start, ...others] = steps.filter((step, i) => i === 0 || step !== '0 0')
  if (others.length === 0) return ''
  const d = `M${start}l${others.join(' ')}`.replaceAll(' -', '-')
  return `<path${paint({ stroke, opacity, round: true })} d="${d}"/>`
}

/** A sign at a point; `turn` is by how much the sheet is turned, in radians. */
export function signSvg(sign: Sign, [x, y]: Point, turn: number): string {
  const { heading, drop, scale, path } = sign
  const turned = heading === undefined ? '' : ` rotate(${digits(((heading + turn) * 180) / Math.PI)})`
  const scaled = scale ? ` scale(${digits(scale)})` : ''
  return `<path${paint({ ...sign, round: true })} transform="translate(${pair([x, y + drop])})${turned}${scaled}" d="${path}"/>`
}

interface Paint {
  readonly fill?: string | undefined
  readonly stroke?: Stroke | undefined
  readonly halo?: boolean | undefined
  readonly opacity: number
  readonly round?: boolean
}

/** Fill and stroke have their opacity each, as they do on a canvas. */
function paint({ fill, stroke, halo, opacity, round }: Paint): string {
  const through = (name: string) => (opacity < 1 ? ` ${name}-opacity="${digits(opacity)}"` : '')
  const filled = ` fill="${fill ?? 'none'}"${fill ? through('fill') : ''}`
  if (!stroke) return filled
  const dashes = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''
  const under = halo ? ' paint-order="stroke"' : ''
  const joins = round ? ' stroke-linejoin="round"' : ''
  return `${filled} stroke="${stroke.colour}" stroke-width="${stroke.width}"${dashes}${joins}${under}${through('stroke')}`
}

const inUnits = ([a, b, c, d, e, f]: Matrix, unitKm: number): Matrix => [
  ...([a, b, c, d].map((n) => n * unitKm) as [number, number, number, number]), // four of them
  e,
  f,
]
const edges = (rough: unknown) => (rough ? ' shape-rendering="crispEdges"' : '')
const transform = (matrix: Matrix) => `matrix(${matrix.map((n) => Number(n.toPrecision(8))).join(' ')})`
const digits = (n: number, count = 2) => Number(n.toFixed(count))
const pair = ([x, y]: Point, count = 1) => `${digits(x, count)} ${digits(y, count)}`
