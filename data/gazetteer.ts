import type { Entry } from './entry'
import type { LabelId } from './labels'

/** A town that the train's line is drawn through: all that is said of it is that the line is illustrative. */
const onTheLine = (name: string, label: LabelId): Entry => ({
  name,
  label,
  role: 'on the train’s line as drawn here; its real path was not disclosed',
  acrossKm: 500,
  facts: ['F11'],
})

/** A place that no fact is about. */
const nearby = (name: string, label: LabelId, acrossKm: number): Entry => ({
  name,
  label,
  role: 'named to show where things are',
  acrossKm,
  facts: [],
})

/** Places to go to on the map, those of the journey in the order of travel. */
export const gazetteer: readonly { readonly heading: string; readonly entries: readonly Entry[] }[] = [
  {
    heading: 'On the journey',
    entries: [
      {
        name: 'Najin (Rajin)',
        label: 'najin-town',
        role: 'where about 300 containers were staged',
        acrossKm: 30,
        facts: ['F3'],
      },
      {
        name: 'Sea of Japan (East Sea)',
        label: 'sea-of-japan-near',
        role: 'crossed by the ship, on a path that was not disclosed',
        acrossKm: 320,
        facts: ['F4', 'F11'],
      },
      {
        name: 'Dunay',
        label: 'dunay',
        role: 'reached by the ship on 12 September',
        acrossKm: 40,
        facts: ['F5', 'F6'],
      },
      onTheLine('Khabarovsk', 'khabarovsk'),
      onTheLine('Chita', 'chita'),
      onTheLine('Ulan-Ude', 'ulan-ude'),
      onTheLine('Irkutsk', 'irkutsk'),
      onTheLine('Krasnoyarsk', 'krasnoyarsk'),
      onTheLine('Novosibirsk', 'novosibirsk'),
      onTheLine('Omsk', 'omsk'),
      onTheLine('Yekaterinburg', 'yekaterinburg'),
      onTheLine('Chelyabinsk', 'chelyabinsk'),
      onTheLine('Samara', 'samara'),
      onTheLine('Saratov', 'saratov'),
      onTheLine('Volgograd', 'volgograd'),
      {
        name: 'Tikhoretsk',
        label: 'tikhoretsk',
        role: 'near the depot that the containers were taken to',
        acrossKm: 400,
        facts: ['F7', 'F9', 'F8'],
      },
    ],
  },
  {
    heading: 'Around it',
    entries: [
      {
        name: 'North Korea',
        label: 'north-korea',
        role: 'where the containers came from',
        acrossKm: 900,
        facts: ['F1', 'F22'],
      },
      nearby('Pyongyang', 'pyongyang', 300),
      nearby('Vladivostok', 'vladivostok', 120),
      {
        name: 'Russian Far East',
        label: 'russia-far-east',
        role: 'where Kim met Putin in September',
        acrossKm: 1600,
        facts: ['F23'],
      },
      nearby('Moscow', 'moscow', 500),
      {
        name: 'Ukraine',
        label: 'ukraine',
        role: 'where the war is that the arms were for',
        acrossKm: 1500,
        facts: ['F1'],
      },
      nearby('Kyiv', 'kyiv', 300),
      nearby('Crimea', 'crimea', 500),
      nearby('Sea of Azov', 'azov-sea', 500),
      nearby('Rostov-on-Don', 'rostov', 300),
      {
        name: 'Iran',
        label: 'iran',
        role: 'another supplier of Russia, of drones',
        acrossKm: 2200,
        facts: ['F20'],
      },
      nearby('Tehran', 'tehran', 300),
    ],
  },
]
