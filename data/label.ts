import type { PlaceId } from './places'
import type { LonLat } from './sheet/projection'

/** A name on the map. `towns` carry a dot; `minor` towns give way on narrow screens. */
export type LabelKind = 'town' | 'minor' | 'country' | 'water' | 'note'

/** Where a town's name stands from its dot. */
type LabelSide = 'right' | 'left' | 'above' | 'below'

export interface Label {
  readonly text: string
  readonly at: PlaceId | LonLat
  readonly kind: LabelKind
  /** Further places for it along the way of a camera that follows: it stands at the one nearest to where it has room. */
  readonly along?: readonly LonLat[]
  readonly side?: LabelSide
  /** A note above or below its place, with a line that leads there. */
  readonly leader?: true
}
