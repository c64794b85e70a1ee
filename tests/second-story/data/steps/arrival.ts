import type { Step } from '../step'

export const arrival = {
  slug: 'arrival',
  title: 'Arrival',
  headline: 'The saplings reach Tashkent',
  when: { from: '2031-04-06', to: '2031-04-06' },
  dateline: '6 April 2031',
  attribution: 'According to the growers of this invented story',
  summary: 'The crates arrived at Tashkent on 6 April 2031, according to the growers.',
  paragraphs: [
    {
      text: 'The crates arrived at Tashkent on 6 April 2031, according to the growers. What kind of apples the saplings will bear is unknown: the growers gave no details. Perhaps they will tell when the trees are old enough to bear any.',
      facts: ['F2', 'F4'],
    },
  ],
  description:
    'Tashkent, with Shymkent to the north. Forty rectangles rest beside the town at the end of the dashed line. Place and day are told by the growers; the kind of apples is not known.',
} as const satisfies Step
