import type { Step } from '../step'

export const price = {
  slug: 'price',
  title: 'The price',
  headline: 'What North Korea is said to have asked for',
  when: null,
  dateline: 'Not dated',
  attribution: 'Concluded by U.S. intelligence; whether granted is unknown',
  summary:
    'North Korea asked Russia for aircraft, missiles and technology, U.S. intelligence agencies have concluded.',
  paragraphs: [
    {
      text: 'North Korea asked Russia for fighter aircraft, surface-to-air missiles, armoured vehicles, equipment to make ballistic missiles, and other materials and advanced technologies, U.S. intelligence agencies have concluded. They have not determined whether Russia granted the requests.',
      facts: ['F15', 'F13'],
    },
    {
      text: 'The White House says it is especially concerned that Russia would pay with more sophisticated weapons and technology, which sanctions otherwise keep out of North Korea’s reach. Transfers from Russia to North Korea would break United Nations resolutions, according to U.S. officials, who said that the United States would raise the matter there.',
      facts: ['F16', 'F17'],
    },
  ],
  mapNote:
    'The faint line points from Russia to North Korea and is no route. Its five marks, one for each kind of thing asked for, are open: whether any was granted is unknown.',
  description:
    'The Russian Far East and North Korea, looked at the other way. A faint line with five open marks points from Russia to North Korea, one for each kind of thing asked for. Open means unknown: no agency has determined whether any was granted.',
} as const satisfies Step
