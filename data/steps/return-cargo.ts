import type { Step } from '../step'

export const returnCargo = {
  slug: 'return-cargo',
  title: 'Return cargo',
  headline: 'More containers are made ready for North Korea',
  when: null,
  dateline: 'Not dated',
  attribution: 'According to U.S. officials; the load is unknown',
  summary: 'Containers were made ready at Dunay for North Korea, U.S. officials said. Their load is unknown.',
  paragraphs: [
    {
      text: 'The traffic was not in one direction only. According to the White House, more containers were made ready at Dunay for delivery back to North Korea. Russian ships were also seen unloading materials in North Korea, U.S. officials said; what those materials were is unknown.',
      facts: ['F6', 'F14'],
    },
  ],
  mapNote:
    'The faint line stands for a direction, not for a route. The marks along it are left open, since nobody has said what was carried.',
  description:
    'The Sea of Japan (East Sea) between Dunay and Najin, seen again. A faint open line leads from Dunay back to Najin with a few empty marks on it: containers were reported ready to go; what they held, and their path, are unknown.',
} as const satisfies Step
