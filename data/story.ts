import { facts } from './facts'
import { legs } from './journey'
import { notes } from './notes'
import { places } from './places'
import { site } from './site'
import { steps } from './steps'

/** The whole story: what the check reads and what the downloads hold. */
export const story = { site, facts, places, legs, steps, notes }
