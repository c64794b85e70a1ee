import type { Step } from '../step'

export const dunay = {
  slug: 'dunay',
  title: 'Dunay',
  headline: 'The ship reaches Dunay, in Russia',
  when: { from: '2023-09-12', to: '2023-09-12' },
  dateline: '12 September 2023',
  attribution: 'According to the White House; not independently verified',
  summary: 'The ship arrived at Dunay the day before Putin and Kim met, according to the White House.',
  paragraphs: [
    {
      text: 'The ship arrived at Dunay on 12 September 2023, according to the White House. That was the day before Vladimir V. Putin, Russia’s president, and Kim Jong-un, North Korea’s leader, met.',
      facts: ['F5'],
    },
    {
      text: 'The U.S. account, as told here, names the town but no berth. The map therefore marks none, and shows the containers coming ashore beside the town.',
      facts: ['F5'],
    },
  ],
  description:
    'Close view of the coast at Dunay, in the Russian Far East. The ship has arrived at the end of its dashed line, and 300 rectangles come ashore beside the town. Place and day are reported; the berth is not, and none is marked.',
} as const satisfies Step
