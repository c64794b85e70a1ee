// An invented story: nobody ever carried these saplings. The places are real, and neutral.
import type { Fact } from './fact'

export const facts = [
  {
    id: 'F1',
    certainty: 'reported',
    claim: 'Growers at Almaty loaded 40 crates of apple saplings on 3 and 4 April 2031.',
    source: 'the growers of this invented story',
    said: '2031-04-20',
  },
  {
    id: 'F2',
    certainty: 'reported',
    claim: 'A lorry carried the crates by road to Tashkent, where they arrived on 6 April 2031.',
    source: 'the growers of this invented story',
    said: '2031-04-20',
    notKnown: 'the day on which the lorry left',
  },
  {
    id: 'F3',
    certainty: 'illustrative',
    claim: 'The line of the road was drawn here to show a plausible way.',
    source: 'this site',
    said: null,
  },
  {
    id: 'F4',
    certainty: 'unknown',
    claim: 'What kind of apples the saplings will bear: the growers gave no details.',
    source: 'the growers of this invented story',
    said: null,
    notKnown: 'the kind of apples',
  },
] as const satisfies readonly Fact[]

export type FactId = (typeof facts)[number]['id']
