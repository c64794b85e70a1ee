import type { Step } from '../step'

export const najin = {
  slug: 'najin',
  title: 'Najin',
  headline: 'About 300 containers are staged at Najin, North Korea',
  when: { from: '2023-09-07', to: '2023-09-08' },
  dateline: '7–8 September 2023',
  attribution: 'According to the White House; not independently verified',
  summary: 'About 300 containers were being staged at Najin, North Korea, according to the White House.',
  paragraphs: [
    {
      text: 'In the U.S. account the trail begins at Najin (also written Rajin), a harbour town on the coast of North Korea. About 300 shipping containers were being staged there on 7 and 8 September 2023, according to the White House.',
      facts: ['F3'],
    },
  ],
  mapNote:
    'Each small rectangle stands for one container: 300 for the about 300 of the account. They show how many there were, not where each one stood.',
  description:
    'Close view of the harbour of Najin, also written Rajin, on the coast of North Korea. Three hundred small rectangles gather beside the piers, one for each reported container. Their number is reported; their place on the quay is not.',
} as const satisfies Step
