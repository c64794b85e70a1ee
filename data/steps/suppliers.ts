import type { Step } from '../step'

export const suppliers = {
  slug: 'suppliers',
  title: 'The suppliers',
  headline: 'Short of munitions, Russia looks abroad',
  when: null,
  dateline: 'Not dated',
  attribution: 'Public record; drone copies: a weapons research group',
  summary:
    'Russia’s arms industry could not keep up. Iran had already provided drones; North Korea has stocks.',
  paragraphs: [
    {
      text: 'Russia’s own arms makers could not keep pace with its need for munitions in Ukraine, and it had already turned to other suppliers. Iran, one of them, provided attack and surveillance drones. Russia now appears to be copying one of these, the Shahed-136, and to be using the copies in Ukraine, a weapons research group reported.',
      facts: ['F19', 'F20', 'F21'],
    },
    {
      text: 'North Korea holds a vast supply of Soviet-era weaponry, which Russian forces could use easily.',
      facts: ['F22'],
    },
  ],
  mapNote:
    'Iran and North Korea are tinted as the suppliers that the text names. No route is drawn, since the account claims none.',
  description:
    'Eurasia from Ukraine to the Pacific. Iran and North Korea are tinted, as the two suppliers that the text names; Tehran, Pyongyang and Moscow are marked. No route between them is drawn, since the account claims none.',
} as const satisfies Step
