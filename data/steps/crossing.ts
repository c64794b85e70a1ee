import type { Step } from '../step'

export const crossing = {
  slug: 'crossing',
  title: 'The crossing',
  headline: 'A Russian-flagged ship carries 300 containers to Dunay',
  when: { from: '2023-09-08', to: '2023-09-12' },
  dateline: 'Until 12 September 2023',
  attribution: 'According to the White House; the ship’s path is not known',
  summary: 'The M/V Angara carried the containers from Najin to Dunay, Russia, according to the White House.',
  paragraphs: [
    {
      text: 'The containers left Najin by sea. The Angara, a Russian-flagged ship, carried them to Dunay in Russia, on the Sea of Japan (East Sea), U.S. officials said. Their account, as told here, gives no day of departure, and the ship’s path was not disclosed.',
      facts: ['F4', 'F11'],
    },
  ],
  mapNote:
    'The dashed line is an illustrative route that keeps to open water: about 210 km, measured along the line drawn here. It says nothing about how far the ship really sailed.',
  description:
    'The Sea of Japan (East Sea) between Najin and Dunay. A ship moves north-east along a dashed line of about 210 km, with Vladivostok to the north. The two ends are reported; the line between them is illustrative.',
} as const satisfies Step
