import type { Step } from '../step'

export const disclosure = {
  slug: 'disclosure',
  title: 'The disclosure',
  headline: 'More than 1,000 containers, the White House says',
  when: { from: '2023-10-13', to: '2023-10-13' },
  dateline: '13 October 2023',
  attribution: 'According to the White House; not independently verified',
  summary: 'The White House made the account public, with photographs of what it said was one such shipment.',
  paragraphs: [
    {
      text: 'The shipment that U.S. intelligence followed, by sea and by rail, was of about 300 containers; in all, according to the White House, there were more than 1,000. The one in the photographs, released on 13 October 2023, evidently began shortly before Putin and Kim met.',
      facts: ['F1', 'F2', 'F3', 'F10'],
    },
    {
      text: 'The White House condemned North Korea for supplying equipment that it says will be used to attack Ukrainian cities and kill civilians. The growing partnership, it says, undermines regional stability and the effort against the spread of weapons.',
      facts: ['F18'],
    },
  ],
  mapNote:
    'The 300 rectangles of this shipment grow to 1,010: ten hundreds and a row begun, since the number told is more than 1,000.',
  description:
    'The whole journey from Najin to Tikhoretsk on a map of Eurasia, both legs dashed. Beside it the 300 rectangles of this shipment grow to more than 1,000, the number of containers that the White House says were sent in all.',
} as const satisfies Step
