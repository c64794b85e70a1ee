import { certaintyLevels } from './certainty-levels'
import { computedLine } from './computed-line'
import { corrections } from './corrections'
import { facts } from './facts'
import { gazetteer } from './gazetteer'
import { journey, legs } from './journey'
import { labels } from './labels'
import { cargo, mapSpecs } from './map-specs'
import { notes } from './notes'
import { places } from './places'
import { site } from './site'
import { steps } from './steps'

/** The whole story: what the check reads and what the downloads hold. */
export const story = {
  ...{ site, facts, places, journey, legs, steps, notes, certaintyLevels, corrections },
  ...{ labels, pictures: mapSpecs, cargo, computedLine, gazetteer },
}
