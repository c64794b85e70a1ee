// What is on a map, as plain values in drawing order. Places are in km of the sheet and sizes in CSS px, so that one
// drawing serves a canvas, an SVG document and a still that the browser fits to whatever screen it has. A pen puts items
// down one after another and has nothing to decide.
import type { Point } from '@/components/map/1-plot/leg'
import type { Rect } from '@/components/map/1-plot/rect'
import type { Relief } from '@/components/map/1-plot/sheet'
import type { Box } from '@/data/sheet/level'

/** Colours are as CSS writes them. */
export interface Stroke {
  readonly colour: string
  /** CSS px. */
  readonly width: number
  /** CSS px of line and gap in turn; a line without gaps has none. */
  readonly dash: readonly number[]
}

/** One colour over the whole picture, or over a box of the sheet in km. */
export interface Flood {
  readonly kind: 'flood'
  readonly fill: string
  readonly opacity: number
  readonly box?: Box
}

/** Prepared paths of a level of the sheet, in units of `unitKm`, filled by the even-odd rule or stroked. */
export interface Ground<Shape> {
  readonly kind: 'ground'
  readonly unitKm: number
  /** The box of the sheet in km beyond which nothing of it is seen. */
  readonly clip?: Box | undefined
  readonly layers: readonly {
    /** Shapes of neighbouring pieces overlap: each is filled by itself. */
    readonly shapes: readonly Shape[]
    readonly fill?: string
    /** Lines of another layer run along all edges of the fill: a pen need not smooth them. */
    readonly lined?: true
    readonly stroke?: Stroke
    readonly opacity: number
  }[]
}

/** A picture over a box of the sheet in km, put on by `hard-light`: mid grey changes nothing, in any theme. */
export interface Shade<Shape> extends Pick<Relief<Shape>, 'image' | 'box'> {
  readonly kind: 'shade'
  readonly opacity: number
}

/** A line through points of the sheet, with round joins. */
export interface Line {
  readonly kind: 'line'
  readonly points: readonly Point[]
  readonly stroke: Stroke
  readonly opacity: number
}

/** A shape of a fixed size in CSS px at a point of the sheet. */
export interface Sign {
  readonly kind: 'sign'
  readonly at: Point
  /** CSS px below that point. */
  readonly drop: number
  /** Radians on the sheet, clockwise from its x axis; a sign without stands upright on the screen. */
  readonly heading?: number
  /** SVG path data. */
  readonly path: string
  /** CSS px to a unit of its path and strokes; 1 where it is not given. */
  readonly scale?: number
  readonly fill?: string
  readonly stroke?: Stroke
  /** The fill lies over the inner half of the stroke. */
  readonly halo?: boolean
  readonly opacity: number
  /** What the path is made of, where that is boxes alone: a pen may draw those instead. */
  readonly rects?: readonly Rect[]
  /** The box of a shape of many parts that comes again in frame after frame: a pen may keep it as an image. */
  readonly lasting?: Pick<Rect, 'width' | 'height'>
}

export type Item<Shape> = Flood | Ground<Shape> | Shade<Shape> | Line | Sign
