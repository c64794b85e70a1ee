import type { Note } from './note'

export const notes = [
  {
    id: 'sources',
    heading: 'Where the account comes from',
    paragraphs: [{ text: 'From nowhere: the story is invented, for a test.', facts: ['F1'] }],
  },
] as const satisfies readonly Note[]
