import type { Step } from '../step'

export const summit = {
  slug: 'summit',
  title: 'The meeting',
  headline: 'A day later, Kim and Putin meet',
  when: { from: '2023-09-13', to: '2023-09-13' },
  dateline: '13 September 2023',
  attribution: 'Public record; the ship’s arrival according to the White House',
  summary: 'Kim Jong-un met Vladimir V. Putin the day after the ship arrived, by the U.S. account.',
  paragraphs: [
    {
      text: 'The ship from Najin reached Dunay on 12 September 2023, according to the White House. A day later, Kim and Putin met.',
      facts: ['F5'],
    },
    {
      text: 'Kim had come to the Russian Far East, on a visit that was a sign of closer ties between the two countries. The map sets the two dates side by side. It shows the region that he visited, and marks no place for the meeting.',
      facts: ['F23'],
    },
  ],
  description:
    'A wider view of the Russian Far East, from the Sea of Japan (East Sea) to Khabarovsk. Dunay is marked as the end of the ship’s dashed line. The date of the meeting, 13 September 2023, leads; its place is not marked.',
} as const satisfies Step
