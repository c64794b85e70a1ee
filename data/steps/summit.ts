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
      text: 'Kim Jong-un, North Korea’s leader, met Vladimir V. Putin, Russia’s president, on 13 September 2023: one day after the date that the White House gives for the ship’s arrival, by the U.S. account. Kim had come to the Russian Far East, on a visit that was a sign of closer ties between the two countries.',
      facts: ['F5', 'F23'],
    },
  ],
  mapNote:
    'The map sets the two dates side by side. It shows the region that Kim visited, and marks no place for the meeting.',
  description:
    'A wider view of the Russian Far East, from the Sea of Japan (East Sea) to Khabarovsk. Dunay is marked as the end of the ship’s dashed line. The date of the meeting, 13 September 2023, leads; its place is not marked.',
} as const satisfies Step
