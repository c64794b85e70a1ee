import type { Step } from '../step'

export const weight = {
  slug: 'weight',
  title: 'The weight',
  headline: 'Milley doubts that North Korean aid would be decisive',
  when: null,
  dateline: 'Said in September 2023',
  attribution: 'According to Gen. Mark A. Milley',
  summary:
    'General Milley expected artillery rounds from North Korea, and doubted that they would be decisive.',
  paragraphs: [
    {
      text: 'What would such weapons change? Gen. Mark A. Milley, who left as chairman of the Joint Chiefs of Staff two weeks before the disclosure, said in September that he expected North Korea to provide Soviet-era artillery rounds of 152 millimetres.',
      facts: ['F24'],
    },
    {
      text: 'He said that he was sceptical that such aid would make a large difference. He did not want to play it down, but he doubted that it would be decisive.',
      facts: ['F25'],
    },
  ],
  mapNote:
    'The marks are open: the White House gave no details of the kind of munitions in the containers. No movement beyond the depot is drawn: nothing was reported of it.',
  description:
    'Ukraine, the Black Sea and the south-west of Russia, with Kyiv and Tikhoretsk marked and the dashed railway line ending at Tikhoretsk. There 300 marks stand open: the kind of munitions was not disclosed. No movement beyond the depot is shown: a general’s expectation and doubt are noted.',
} as const satisfies Step
