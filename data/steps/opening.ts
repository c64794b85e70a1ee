import type { Step } from '../step'

export const opening = {
  slug: 'opening',
  title: 'The account',
  headline: 'One North Korean arms shipment, as U.S. officials trace it',
  when: { from: '2023-10-13', to: '2023-10-13' },
  aheadOfTime: true,
  dateline: '13 October 2023',
  attribution: 'According to the White House; not independently verified',
  summary:
    'By ship and by rail, from Najin in North Korea to a depot near Tikhoretsk, according to the White House.',
  paragraphs: [
    {
      text: 'North Korea has shipped Russia more than 1,000 containers of arms for use in the war in Ukraine, the White House said on Friday, 13 October 2023, releasing photographs of what it said was one such shipment. U.S. intelligence followed one shipment, officials said: by a Russian-flagged ship to a Russian port, then by rail to an ammunition depot not far from Ukraine.',
      facts: ['F1', 'F2', 'F10'],
    },
  ],
  mapNote:
    'Both lines are illustrative and therefore dashed: the path of the ship and of the train was not disclosed.',
  description:
    'Eurasia with the whole journey drawn faintly: a short sea crossing from Najin in North Korea to Dunay in Russia, then a line of about 8,940 km by rail to Tikhoretsk, near Ukraine. Both lines are dashed because the path was not disclosed.',
} as const satisfies Step
