// The journey as a table: where the map shows the shipment, from what day on, how it came there, and who says so.
import type { Certainty, Fact, IsoDate } from './fact'
import type { Journey, Leg, Mode } from './leg'
import type { Place } from './place'

export interface Stop {
  readonly id: string
  readonly place: string
  readonly when: { readonly from: IsoDate; readonly to: IsoDate }
  /** How it came there; null at the start. */
  readonly way: {
    readonly mode: Mode
    readonly vessel: string | null
    /** Kilometres along the line drawn here. */
    readonly km: number
    /** How certain the path is. */
    readonly certainty: Certainty
  } | null
  readonly sources: readonly string[]
  /** How the place and the day are known. */
  readonly certainties: readonly Certainty[]
  readonly facts: readonly string[]
}

/** What of a story its stops are made from. */
export interface StopsInput {
  readonly facts: readonly Fact[]
  readonly places: Readonly<Record<string, Place>>
  readonly journey: Journey
  readonly legs: readonly Leg[]
}

/** The stops of a journey: where it starts, and where each leg ends. */
export function stopsOf({ facts, places, journey, legs }: StopsInput): Stop[] {
  const known = (ids: readonly string[]) => facts.filter(({ id }) => ids.includes(id))
  const stop = (placeId: string, cited: readonly Fact[]) => ({
    id: placeId,
    place: nameOf(places[placeId], placeId),
    sources: [...new Set(cited.map(({ source }) => source))],
    certainties: [...new Set(cited.map(({ certainty }) => certainty))],
    facts: cited.map(({ id }) => id),
  })
  const first = legs[0]
  const { from, to } = journey.start
  const start: Stop[] = first
    ? [{ ...stop(first.from, known(journey.start.facts)), when: { from, to }, way: null }]
    : []
  return [
    ...start,
    ...legs.map((leg): Stop => {
      // What is only drawn tells of the path, not of the place.
      const told = known(leg.facts).filter(({ certainty }) => certainty !== 'illustrative')
      const { mode, drawnKm: km, certainty, arrives } = leg
      const vessel = leg.mode === 'sea' ? leg.vessel : null
      return {
        ...stop(leg.to, told),
        when: { from: arrives, to: arrives },
        way: { mode, vessel, km, certainty },
      }
    }),
  ]
}

function nameOf(place: Place | undefined, id: string): string {
  if (!place) return id
  return place.also ? `${place.name} (${place.also})` : place.name
}
