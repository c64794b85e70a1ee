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
      text: 'U.S. intelligence followed one shipment by sea and rail, officials said. In all, according to the White House, North Korea had sent Russia more than 1,000 containers of arms for the war in Ukraine; the marks on the map grow to that number. The White House made this public on 13 October 2023, with photographs of what it said was one such shipment, evidently begun shortly before Putin and Kim met.',
      facts: ['F1', 'F2', 'F10'],
    },
    {
      text: 'The White House condemned North Korea for supplying equipment that it says will be used to attack Ukrainian cities and kill civilians. The growing partnership, it says, undermines regional stability and the effort against the spread of weapons.',
      facts: ['F18'],
    },
  ],
  description:
    'The whole journey from Najin to Tikhoretsk on a map of Eurasia, both legs dashed. Beside it the 300 rectangles of this shipment grow to more than 1,000, the number of containers that the White House says were sent in all.',
} as const satisfies Step
