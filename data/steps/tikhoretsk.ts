import type { Step } from '../step'

export const tikhoretsk = {
  slug: 'tikhoretsk',
  title: 'Tikhoretsk',
  headline: 'The containers arrive at a depot near Tikhoretsk',
  when: { from: '2023-10-01', to: '2023-10-01' },
  dateline: '1 October 2023',
  attribution: 'According to the White House; not independently verified',
  summary:
    'The containers reached an ammunition depot near Tikhoretsk on 1 October, according to the White House.',
  paragraphs: [
    {
      text: 'The containers arrived at the depot near Tikhoretsk on 1 October 2023, according to the White House. It is an ammunition depot about 180 miles (290 km) from the Ukrainian border, by the U.S. account.',
      facts: ['F7', 'F8', 'F9'],
    },
    {
      text: 'Measured here, the border is nearer: about 201 km (125 miles) in a straight line from the town to the nearest point of Ukraine’s recognised border. U.S. officials did not say to which point theirs was measured.',
      facts: ['F31', 'F8'],
    },
  ],
  mapNote:
    'The thin line is that straight line, from the town of Tikhoretsk. The place of the depot itself was not given and is not marked.',
  description:
    'Tikhoretsk, the Sea of Azov and eastern Ukraine. Three hundred rectangles rest beside the town. A thin line runs about 201 km north-west to the nearest point of Ukraine’s recognised border, as computed here; the U.S. figure is 290 km.',
} as const satisfies Step
