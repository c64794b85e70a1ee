import { corrections } from './corrections'
import { lastChange, type Publication } from './publication'

export const site: Publication = {
  name: 'The Shipment',
  title: 'One North Korean arms shipment, as U.S. officials trace it',
  tagline: 'A reported arms shipment from Najin to Tikhoretsk, step by step on a map.',
  caveat: 'This account is U.S. officials’. None of it was independently verified in the report.',
  locale: 'en-GB',
  report: {
    title: 'North Korea Shipped Arms to Russia for Use in Ukraine, U.S. Says',
    date: '2023-10-13',
    address: null,
    archive: null,
    lookedAt: null,
  },
  published: '2026-11-24T12:00:00Z',
  updated: lastChange('2026-11-24T16:00:00Z', corrections),
  licence:
    'Texts, facts and drawn lines: MIT. Places: GeoNames (geonames.org), CC BY 4.0. The point on the border: computed from Natural Earth, public domain.',
  together: ['North Korea', 'White House', 'U.S. officials'],
  timeline: {
    from: '2023-09-07',
    to: '2023-10-13',
    stops: [
      { day: '2023-09-07', name: '7 Sept', text: 'Containers staged at Najin', step: 'najin' },
      { day: '2023-09-12', name: '12', text: 'The ship reaches Dunay', step: 'dunay' },
      { day: '2023-09-13', name: '', text: 'Putin and Kim meet', step: 'summit' },
      { day: '2023-10-01', name: '1 Oct', text: 'Arrival near Tikhoretsk', step: 'tikhoretsk' },
      { day: '2023-10-13', name: '13 Oct', text: 'The White House makes it public', step: 'disclosure' },
    ],
  },
}
