import type { Step } from '../step'

export const road = {
  slug: 'road',
  title: 'The road',
  headline: 'By road to Tashkent, on a way not told',
  when: { from: '2031-04-04', to: '2031-04-06' },
  dateline: 'Until 6 April 2031',
  attribution: 'According to the growers; the road drawn is illustrative',
  summary: 'A lorry carried the crates from Almaty to Tashkent, according to the growers.',
  paragraphs: [
    {
      text: 'A lorry carried the crates by road from Almaty to Tashkent, the growers said. They named no road, and no town on the way. The dashed line is illustrative: one plausible way past Taraz and Shymkent, about 740 km measured along the line drawn here.',
      facts: ['F2', 'F3'],
    },
  ],
  description:
    'A lorry moves west along a dashed line of about 740 km, from Almaty past Taraz and Shymkent to Tashkent. Both ends are told by the growers; the line between them is illustrative.',
} as const satisfies Step
