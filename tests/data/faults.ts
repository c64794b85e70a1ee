import { firstParagraph, found, legOf, stepOf, type WritableStory } from './spoil'

/** One fault in the real story: what is broken, how, and what the check must then say first. */
export const faults: readonly [name: string, change: (copy: WritableStory) => void, expected: string][] = [
  [
    'a paragraph cites a fact that does not exist',
    (copy) => firstParagraph(copy, 'najin').facts.push('F99'),
    'data/steps/najin.ts · najin · unknown fact',
  ],
  [
    'a leg cites a fact that does not exist',
    (copy) => legOf(copy, 'sea').facts.push('F99' as 'F1'), // deliberately not a fact
    'data/journey.ts · - · unknown fact',
  ],
  [
    'a note cites a fact that does not exist',
    (copy) => copy.notes[0]?.paragraphs[0]?.facts.push('F99' as 'F1'), // deliberately not a fact
    'data/notes.ts · - · unknown fact',
  ],
  [
    'a paragraph cites nothing',
    (copy) => {
      found(stepOf(copy, 'disclosure').paragraphs[0]).facts = []
    },
    'data/steps/disclosure.ts · disclosure · uncited paragraph',
  ],
  [
    'a fact is told by no step',
    (copy) => copy.facts.push({ ...found(copy.facts[0]), id: 'F99' }),
    'data/facts.ts · - · untold fact',
  ],
  [
    'two facts share an id',
    (copy) => copy.facts.push(found(copy.facts[0])),
    'data/facts.ts · - · duplicate id',
  ],
  [
    'a step begins after it ends',
    (copy) => {
      stepOf(copy, 'najin').when = { from: '2023-09-09', to: '2023-09-08' }
    },
    'data/steps/najin.ts · najin · dates',
  ],
  [
    'a step ends before the step before it',
    (copy) => {
      stepOf(copy, 'summit').when = { from: '2023-09-11', to: '2023-09-11' }
      stepOf(copy, 'summit').dateline = '11 September 2023'
    },
    'data/steps/summit.ts · summit · dates',
  ],
  [
    'a step leaves the timeline',
    (copy) => {
      stepOf(copy, 'najin').when = { from: '2023-09-06', to: '2023-09-08' }
    },
    'data/steps/najin.ts · najin · dates',
  ],
  [
    'a dateline names another day',
    (copy) => {
      stepOf(copy, 'dunay').dateline = '13 September 2023'
    },
    'data/steps/dunay.ts · dunay · dateline',
  ],
  [
    'a leg arrives before it departs',
    (copy) => {
      legOf(copy, 'sea').arrives = '2023-09-07'
    },
    'data/journey.ts · - · dates',
  ],
  [
    'a leg departs before the one before it arrives',
    (copy) => {
      legOf(copy, 'rail').departs.earliest = '2023-09-11'
    },
    'data/journey.ts · - · dates',
  ],
  [
    'a leg arrives after the end of the timeline',
    (copy) => {
      legOf(copy, 'rail').arrives = '2023-10-20'
    },
    'data/journey.ts · - · dates',
  ],
  [
    'the journey starts after its first leg departs',
    (copy) => {
      copy.journey.start = { ...copy.journey.start, from: '2023-09-10', to: '2023-09-10' }
    },
    'data/journey.ts · - · dates',
  ],
  [
    'a leg between two others is missing',
    (copy) => {
      const sea = legOf(copy, 'sea')
      sea.to = sea.from
      sea.waypoints = [...sea.waypoints, ...sea.waypoints.toReversed()] as typeof sea.waypoints
      sea.drawnKm *= 2
    },
    'data/journey.ts · - · leg ends',
  ],
  [
    'a leg leads to a place that does not exist',
    (copy) => {
      legOf(copy, 'rail').to = 'nowhere' as 'dunay' // deliberately not a place
    },
    'data/journey.ts · - · unknown place',
  ],
  [
    'a leg ends somewhere else than its place',
    (copy) => {
      found(copy.places.dunay).lonLat = [133.5, 43.5]
    },
    'data/journey.ts · - · leg ends',
  ],
  [
    'the ship starts somewhere else than its harbour',
    (copy) => {
      found(copy.places['najin-port']).lonLat = [129.8, 41.8]
    },
    'data/journey.ts · - · leg ends',
  ],
  [
    'a leg is not as long as stated',
    (copy) => {
      legOf(copy, 'rail').drawnKm = 10_100
    },
    'data/journey.ts · - · leg length',
  ],
  [
    'a step is too short',
    (copy) => {
      firstParagraph(copy, 'opening').text = 'The White House said that it followed a shipment.'
    },
    'data/steps/opening.ts · opening · word count',
  ],
  [
    'a step is too long',
    (copy) => {
      firstParagraph(copy, 'opening').text += ' And so on.'.repeat(20)
    },
    'data/steps/opening.ts · opening · word count',
  ],
  [
    'a map is not described',
    (copy) => {
      stepOf(copy, 'rail').description = ''
    },
    'data/steps/rail.ts · rail · map description',
  ],
  [
    'a map is hardly described',
    (copy) => {
      stepOf(copy, 'rail').description = 'A map of Russia.'
    },
    'data/steps/rail.ts · rail · map description',
  ],
  [
    'a card line does not tell who says so',
    (copy) => {
      stepOf(copy, 'price').attribution = 'A long list'
    },
    'data/steps/price.ts · price · attribution',
  ],
  [
    'a headline is too long, however narrow',
    (copy) => {
      stepOf(copy, 'rail').headline = 'i'.repeat(61)
    },
    'data/steps/rail.ts · rail · headline',
  ],
  [
    'a step is hard to read',
    (copy) => {
      found(stepOf(copy, 'weight').paragraphs[1]).text =
        `He said: ${'considerable organisational disadvantages. '.repeat(12)}`
    },
    'data/steps/weight.ts · weight · reading grade',
  ],
  [
    'a sentence goes on for too long',
    (copy) => {
      found(stepOf(copy, 'weight').paragraphs[1]).text = `He said that ${'it was so and '.repeat(11)}so on.`
    },
    'data/steps/weight.ts · weight · reading grade',
  ],
  [
    'a map is described in the words of the summary',
    (copy) => {
      stepOf(copy, 'rail').description = stepOf(copy, 'rail').summary
    },
    'data/steps/rail.ts · rail · map description',
  ],
  [
    'a stop of the timeline leads nowhere',
    (copy) => {
      found(copy.site.timeline.stops[0]).step = 'nowhere' as 'rail' // deliberately no step
    },
    'data/site.ts · - · dead link',
  ],
  [
    'a correction is of no step',
    (copy) =>
      copy.corrections.push({ at: '2026-11-24T12:30:00Z', step: 'nowhere' as 'rail', text: 'Made up.' }), // as above
    'data/corrections.ts · - · dead link',
  ],
  [
    'a correction is newer than the site says it is',
    (copy) => copy.corrections.push({ at: '2026-12-03T10:30:00Z', step: 'rail', text: 'Made up.' }),
    'data/site.ts · - · dates',
  ],
  [
    'a site is updated before it is published',
    (copy) => {
      copy.site.updated = '2026-11-23T12:00:00Z'
    },
    'data/site.ts · - · dates',
  ],
  [
    'a text names an address that does not exist',
    (copy) => {
      firstParagraph(copy, 'najin').text += ' See /step/nowhere.'
    },
    'data/steps/najin.ts · najin · dead link',
  ],
  [
    'a note names an address that does not exist',
    (copy) => {
      found(copy.notes[0]?.paragraphs[0]).text += ' See #nowhere.'
    },
    'data/notes.ts · - · dead link',
  ],
  [
    'the start of the journey cites a fact that does not exist',
    (copy) => copy.journey.start.facts.push('F99' as 'F1'), // deliberately not a fact
    'data/journey.ts · - · unknown fact',
  ],
  [
    'the glance cites a fact that does not exist',
    (copy) => copy.certaintyLevels.unknown.glance?.facts.push('F99' as 'F1'), // deliberately not a fact
    'data/certainty-levels.ts · - · unknown fact',
  ],
]
