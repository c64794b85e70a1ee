import type { Step } from '../step'

export const unknown = {
  slug: 'unknown',
  title: 'What is unknown',
  headline: 'What is still not known',
  when: null,
  dateline: 'As of 13 October 2023',
  attribution: 'According to U.S. officials; the paths drawn are illustrative',
  summary:
    'The kind of munitions, the routes and Russia’s answer to North Korea’s requests are not known or not disclosed.',
  paragraphs: [
    {
      text: 'John F. Kirby, the White House National Security Council spokesman, gave no details of the kind of munitions in the containers. U.S. intelligence agencies have not determined whether Russia granted North Korea’s requests. What Russian ships were seen unloading in North Korea is unknown, officials said, and the paths of the ship and of the train were not disclosed.',
      facts: ['F11', 'F12', 'F13', 'F14'],
    },
  ],
  mapNote:
    'Named places are solid, as reported; the lines between them are dashed, as illustrative; what nobody has said is left open.',
  description:
    'The whole journey once more, with its gaps. Najin, Dunay and Tikhoretsk are solid, as U.S. officials named them; the sea and rail lines between them are dashed, since no path was disclosed; the line back to North Korea is open.',
} as const satisfies Step
