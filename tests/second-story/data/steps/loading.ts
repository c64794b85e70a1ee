import type { Step } from '../step'

export const loading = {
  slug: 'loading',
  title: 'Loading',
  headline: 'Forty crates of saplings are loaded at Almaty',
  when: { from: '2031-04-03', to: '2031-04-04' },
  dateline: '3–4 April 2031',
  attribution: 'According to the growers of this invented story',
  summary: 'Growers at Almaty loaded 40 crates of apple saplings, according to the growers.',
  paragraphs: [
    {
      text: 'At Almaty, 40 crates of apple saplings were loaded onto a lorry on 3 and 4 April 2031, according to the growers. Each small rectangle on the map stands for one crate. The marks show how many there were, and say nothing of where each one stood.',
      facts: ['F1'],
    },
  ],
  description:
    'The south of Kazakhstan with Almaty in the east. Forty small rectangles gather beside the town, one for each crate. A faint dashed line, which is illustrative, leads west to Tashkent.',
} as const satisfies Step
