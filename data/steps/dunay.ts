import type { Step } from '../step'

export const dunay = {
  slug: 'dunay',
  title: 'Dunay',
  headline: 'The ship reaches Dunay, in Russia',
  when: { from: '2023-09-12', to: '2023-09-12' },
  dateline: '12 September 2023',
  attribution: 'According to the White House; not independently verified',
  summary:
    'The ship reached Dunay, in the Russian Far East, on 12 September 2023, according to the White House.',
  paragraphs: [
    {
      text: 'The ship arrived at Dunay, in the Russian Far East, on 12 September 2023, according to the White House: four days after the last day on which the containers were being staged at Najin. The U.S. account, as told here, names the town but no berth.',
      facts: ['F3', 'F5'],
    },
  ],
  mapNote: 'No berth is marked, since none was named; the rectangles come ashore beside the town.',
  description:
    'Close view of the coast at Dunay, in the Russian Far East. The ship has arrived at the end of its dashed line, and 300 rectangles come ashore beside the town. Place and day are reported; the berth is not, and none is marked.',
} as const satisfies Step
