import { checkAttribution } from './check/attribution'
import { checkCardTexts } from './check/card'
import { checkDates } from './check/dates'
import { checkDescriptions } from './check/description'
import { checkFacts } from './check/facts'
import { checkHeadlines } from './check/headline'
import { checkIds } from './check/ids'
import { checkLinks } from './check/links'
import { checkMap } from './check/map'
import type { Problem } from './check/problem'
import { checkReading } from './check/reading'
import { checkRoute } from './check/route'
import { checkSea } from './check/sea'
import { shaped } from './check/shape'
import { checkWords } from './check/words'
import type { LonLat } from './sheet/projection'

export type { Problem, Rule } from './check/problem'

interface CheckOptions {
  /** Whether a place lies on land; without it, whether ships stay at sea is left unchecked. */
  readonly isLand?: (place: LonLat) => boolean
}

/** Everything that is wrong with a story, all rules over all of it; empty when nothing is. */
export function checkStory(input: unknown, { isLand }: CheckOptions = {}): Problem[] {
  const { story, complete, problems } = shaped(input)
  return [
    ...problems,
    ...checkIds(story),
    ...checkFacts(story, complete),
    ...checkDates(story),
    ...checkRoute(story),
    ...(isLand ? checkSea(story, isLand) : []),
    ...checkHeadlines(story),
    ...checkCardTexts(story),
    ...checkWords(story),
    ...checkReading(story),
    ...checkDescriptions(story),
    ...checkAttribution(story),
    ...checkLinks(story),
    // What is malformed is left out of the story, and would be missed on the map too.
    ...(complete ? checkMap(story) : []),
  ]
}
