import { computedLine } from './computed-line'
import { corrections } from './corrections'
import { facts } from './facts'
import { gazetteer } from './gazetteer'
import { journey, legs } from './journey'
import { labels } from './labels'
import { notes } from './notes'
import { cargo, pictures } from './pictures'
import { places } from './places'
import { site } from './site'
import { standings } from './standings'
import { steps } from './steps'

/** The whole story: what the check reads and what the downloads hold. */
export const story = {
  ...{ site, facts, places, journey, legs, steps, notes, standings, corrections },
  ...{ labels, pictures, cargo, computedLine, gazetteer },
}
