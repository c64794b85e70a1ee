// The relief in a few flat tones, for what is drawn as paths.
import { arcsFrom } from './decode'
import type { Box } from './level'
import type { SheetPoint } from './projection'
import { curve } from './water/curve'

/** As `npm run sheet` writes it. */
export interface TonesFile {
  /** Kilometres per whole number of the lines. */
  readonly gridKm: number
  readonly tones: readonly {
    /** By how much (0..1) it makes what it lies on lighter, or darker below 0. */
    readonly light: number
    /** Rings as encoded polylines, without the point that closes each. */
    readonly rings: string
  }[]
}

/** As a pen takes it. */
export interface ReliefTones {
  /** Kilometres per unit of the path data. */
  readonly unitKm: number
  readonly tones: readonly {
    readonly light: number
    readonly areas: readonly { readonly box: Box; readonly path: string }[]
  }[]
}

/** The tones of a file, as smooth shapes. */
export function tonesFrom({ gridKm, tones }: TonesFile): ReliefTones {
  const unitKm = gridKm / 2 // a curve's points lie on even numbers
  return {
    unitKm,
    tones: tones.map(({ light, rings }) => ({
      light,
      areas: arcsFrom(rings).map((ring) => {
        const points = ring.map(([x, y]): SheetPoint => [x * gridKm, y * gridKm])
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
        return {
          box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
          path: curve(points, unitKm, true),
        }
      }),
    })),
  }
}
