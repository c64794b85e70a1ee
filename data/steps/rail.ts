import type { Step } from '../step'

export const rail = {
  slug: 'rail',
  title: 'The railway',
  headline: 'By rail across Russia, on a route not disclosed',
  when: { from: '2023-09-12', to: '2023-10-01' },
  dateline: 'Until 1 October 2023',
  attribution: 'According to the White House; the route drawn is illustrative',
  summary:
    'From Dunay the containers moved by rail across Russia to the south-west, according to the White House.',
  paragraphs: [
    {
      text: 'From Dunay the containers from North Korea went on by rail, U.S. officials said: across Russia, to an ammunition depot near Tikhoretsk, in the south-west of the country.',
      facts: ['F7'],
    },
    {
      text: 'Which way the train took was not disclosed, nor where it was on any one day between the two ends.',
      facts: ['F11'],
    },
  ],
  mapNote:
    'The dashed line is illustrative: one plausible way past Khabarovsk, Chita, Irkutsk, Novosibirsk, Yekaterinburg, Samara and Volgograd, about 8,940 km measured along the line drawn here, which is not the train’s own distance. The date that runs with the train is illustrative too: it spreads the time evenly over the line.',
  description:
    'A train moves west across Russia from Dunay to Tikhoretsk along a dashed line of about 8,940 km, past Khabarovsk, Chita, Irkutsk, Novosibirsk, Yekaterinburg, Samara and Volgograd. The two ends are reported; the line is illustrative.',
} as const satisfies Step
