import { found, legOf, pictureOf, stepOf, type WritableStory } from './spoil'

const nowhere = 'nowhere' as 'najin' // deliberately nothing that the story has

/** One fault in what the real story's map shows: what is broken, how, and what the check must then say. */
export const mapFaults: readonly [name: string, change: (copy: WritableStory) => void, expected: string][] = [
  [
    'a step has no picture',
    (copy) => {
      delete copy.pictures.rail
    },
    'data/map-specs.ts · rail · missing picture',
  ],
  [
    'a picture is of no step',
    (copy) => {
      copy.pictures.nowhere = pictureOf(copy, 'rail')
    },
    'data/map-specs.ts · nowhere · dead link',
  ],
  [
    'a picture must show a place that does not exist',
    (copy) => pictureOf(copy, 'najin').frame.push(nowhere),
    'data/map-specs.ts · najin · unknown place',
  ],
  [
    'the cargo is at a place that does not exist',
    (copy) => {
      found(pictureOf(copy, 'dunay').cargo).at = nowhere
    },
    'data/map-specs.ts · dunay · unknown place',
  ],
  [
    'an open line begins at a place that does not exist',
    (copy) => {
      found(pictureOf(copy, 'return-cargo').open).from = nowhere
    },
    'data/map-specs.ts · return-cargo · unknown place',
  ],
  [
    'an open line ends at a place that is only a part of every object',
    (copy) => {
      found(pictureOf(copy, 'return-cargo').open).to = 'constructor' as 'najin' // deliberately no place
    },
    'data/map-specs.ts · return-cargo · unknown place',
  ],
  [
    'a name stands at a place that does not exist',
    (copy) => {
      found(copy.labels.najin).at = nowhere
    },
    'data/labels.ts · - · unknown place',
  ],
  [
    'a picture shows a name that does not exist',
    (copy) => pictureOf(copy, 'rail').labels.push('nowhere'),
    'data/map-specs.ts · rail · unknown name',
  ],
  [
    'a picture draws a leg that does not exist',
    (copy) => {
      found(pictureOf(copy, 'rail').legs).air = 'faint'
    },
    'data/map-specs.ts · rail · unknown leg',
  ],
  [
    'a place to go to stands at a name that does not exist',
    (copy) => {
      found(copy.gazetteer[0]?.entries[0]).label = 'nowhere'
    },
    'data/gazetteer.ts · - · unknown name',
  ],
  [
    'a place to go to cites a fact that does not exist',
    (copy) => copy.gazetteer[0]?.entries[0]?.facts.push('F99' as 'F1'), // deliberately not a fact
    'data/gazetteer.ts · - · unknown fact',
  ],
  [
    'the computed line begins at a place that does not exist',
    (copy) => {
      found(copy.computedLine ?? undefined).from = nowhere
    },
    'data/computed-line.ts · - · unknown place',
  ],
  [
    'the computed line states another length than it has',
    (copy) => {
      found(copy.computedLine ?? undefined).label = 'about 1,250 km'
    },
    'data/computed-line.ts · - · computed line',
  ],
  [
    'a picture draws a computed line that the story does not have',
    (copy) => {
      copy.computedLine = null
    },
    'data/map-specs.ts · tikhoretsk · computed line',
  ],
  [
    'a picture must show a place off the sheet',
    (copy) => pictureOf(copy, 'weight').frame.push('washington'),
    'data/map-specs.ts · weight · off the sheet',
  ],
  [
    'a name stands off the sheet',
    (copy) => {
      found(copy.labels.mongolia).at = [178.4, -18.1]
    },
    'data/labels.ts · - · off the sheet',
  ],
  [
    'a longitude is past the antimeridian',
    (copy) => {
      found(copy.places.fokino).lonLat = [190, 42.97]
    },
    'data/places.ts · - · shape',
  ],
  [
    'a latitude is not a number',
    (copy) => {
      found(copy.places.fokino).lonLat = [132.4, Number.NaN]
    },
    'data/places.ts · - · shape',
  ],
  [
    'a position of the map is past the pole',
    (copy) => {
      found(copy.labels.mongolia).at = [138.6, 366]
    },
    'data/labels.ts · - · shape',
  ],
  [
    'a step travels a leg before it departed',
    (copy) => {
      stepOf(copy, 'crossing').when = { from: '2023-09-07', to: '2023-09-12' }
    },
    'data/steps/crossing.ts · crossing · dates',
  ],
  [
    'a second step leads with its date, where the map would show the first’s',
    (copy) => {
      pictureOf(copy, 'tikhoretsk').lead = 'date'
    },
    'data/map-specs.ts · tikhoretsk · dates',
  ],
  [
    'a step leads with its date and is of two days',
    (copy) => {
      delete pictureOf(copy, 'summit').lead
      pictureOf(copy, 'najin').lead = 'date'
    },
    'data/map-specs.ts · najin · dates',
  ],
  [
    'a step leads with its date and has none',
    (copy) => {
      delete pictureOf(copy, 'summit').lead
      pictureOf(copy, 'unknown').lead = 'date'
    },
    'data/map-specs.ts · unknown · dates',
  ],
  [
    'a name is empty',
    (copy) => {
      found(copy.labels.mongolia).text = ' '
    },
    'data/labels.ts · - · shape',
  ],
  [
    'a step’s title is empty',
    (copy) => {
      stepOf(copy, 'rail').title = ''
    },
    'data/steps/rail.ts · rail · shape',
  ],
  [
    'a day does not exist',
    (copy) => {
      stepOf(copy, 'rail').when = { from: '2023-09-31', to: '2023-10-01' }
    },
    'data/steps/rail.ts · rail · shape',
  ],
  [
    'a step’s scroll is too short to be travelled',
    (copy) => {
      pictureOf(copy, 'rail').scrollSvh = 60
    },
    'data/map-specs.ts · rail · shape',
  ],
  [
    'a leg has a single waypoint',
    (copy) => {
      legOf(copy, 'sea').waypoints.splice(1)
    },
    'data/journey.ts · - · shape',
  ],
  [
    'the timeline ends before it begins',
    (copy) => {
      copy.site.timeline.to = '2023-08-13'
    },
    'data/site.ts · - · dates',
  ],
  [
    'a stop lies outside the timeline',
    (copy) => {
      found(copy.site.timeline.stops[0]).day = '2022-09-07'
    },
    'data/site.ts · - · dates',
  ],
  [
    'the journey starts on days that run backwards',
    (copy) => {
      copy.journey.start = { ...copy.journey.start, from: '2023-09-09', to: '2023-09-08' }
    },
    'data/journey.ts · - · dates',
  ],
]
