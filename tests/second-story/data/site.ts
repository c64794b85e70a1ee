import { corrections } from './corrections'
import { lastChange, type Publication } from './publication'

export const site: Publication = {
  name: 'The Saplings',
  title: 'Forty crates of apple saplings, on a road that nobody took',
  tagline: 'An invented load of saplings from Almaty to Tashkent, for testing.',
  caveat: 'This story is invented. It shows that the site can tell another one.',
  locale: 'en-GB',
  report: {
    title: 'Growers tell of forty crates',
    date: '2031-04-20',
    address: 'https://news.example/crates',
    archive: null,
    lookedAt: '2031-04-22',
  },
  published: '2031-04-21T08:00:00Z',
  updated: lastChange('2031-04-21T08:00:00Z', corrections),
  licence: 'MIT',
  together: [],
  timeline: {
    from: '2031-04-01',
    to: '2031-04-20',
    stops: [
      { day: '2031-04-03', name: '3 April', text: 'Crates loaded at Almaty', step: 'loading' },
      { day: '2031-04-06', name: '', text: 'Arrival at Tashkent', step: 'arrival' },
      { day: '2031-04-20', name: '20 April', text: 'The growers tell of it', step: 'arrival' },
    ],
  },
}
