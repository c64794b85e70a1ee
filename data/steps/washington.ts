import type { Step } from '../step'

export const washington = {
  slug: 'washington',
  title: 'Washington',
  headline: 'In Washington, a dispute over aid to Ukraine',
  when: { from: '2023-10-09', to: '2023-10-13' },
  dateline: 'The week of 13 October 2023',
  attribution: 'Public record; the new request according to White House officials',
  summary: 'The disclosure came as President Biden pressed Congress for more military aid to Ukraine.',
  paragraphs: [
    {
      text: 'The disclosure came as President Biden was pressing Congress for more military aid to Ukraine. Hard-right House Republicans held up his request of 24 billion dollars; White House officials said that a new supplemental request would go to Congress the following week.',
      facts: ['F26', 'F27', 'F28'],
    },
    {
      text: 'The hope in the White House was to get past the opposition by linking that aid with more for Israel, where Hamas had attacked the weekend before, killing more than 1,300 people, at least 27 of them Americans. Republicans were more supportive of aid to Israel; some in Congress spoke of adding aid to Taiwan and money for border protection.',
      facts: ['F29', 'F30'],
    },
  ],
  mapNote: 'The map recedes behind the dates of the account, from the staging at Najin to the disclosure.',
  description:
    'The map of the journey recedes, and the calendar leads: 7 September to 13 October 2023, with the staging at Najin, the arrival at Dunay, the arrival near Tikhoretsk and, at its end, the week of the disclosure in Washington.',
} as const satisfies Step
