import { hull, inside, overlap, type Rect } from '@/components/map/1-plot/rect'

/** A name that would like to stand on the map. */
export interface Candidate {
  /** The boxes of its text where it may stand, the best first. */
  readonly places: readonly Rect[]
  /** The box of the dot that it names, where the text's own does not hold it: no other text may lie on that. */
  readonly dot?: Rect | undefined
  /** Where it may stand, if that is more than where all may. */
  readonly area?: Rect | undefined
}

export interface Placed<C extends Candidate> {
  readonly candidate: C
  /** Which of its places it has. */
  readonly place: number
}

/**
 * Gives each name the best of its places that is free; a name with none is left out. Those that matter most come first and
 * are never moved for those that follow. Pure: the same view has the same names, however it was reached.
 */
export function placeLabels<C extends Candidate>(
  candidates: readonly C[],
  obstacles: readonly Rect[],
  common: Rect,
): Placed<C>[] {
  const taken = [...obstacles]
  const texts: Rect[] = []
  const placed: Placed<C>[] = []
  for (const candidate of candidates) {
    const { places, dot, area = common } = candidate
    const extent = (text: Rect) => (dot ? hull(text, dot) : text)
    const place = places.findIndex(
      (text) => inside(extent(text), area) && !taken.some((other) => overlap(other, text)),
    )
    const text = places[place]
    if (!text || (dot && texts.some((other) => overlap(other, dot)))) continue
    taken.push(extent(text))
    texts.push(text)
    placed.push({ candidate, place })
  }
  return placed
}
