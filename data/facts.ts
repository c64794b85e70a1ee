// What the story may tell, and how each thing is known. The ids never change: steps, cards and downloads cite them.
import type { Fact } from './fact'

const disclosed = '2023-10-13'

const onRecord = { certainty: 'record', source: 'public record', said: null } as const

export const facts = [
  {
    id: 'F1',
    certainty: 'reported',
    claim:
      'In the weeks before 13 October 2023, North Korea shipped Russia more than 1,000 containers of arms for the war in Ukraine.',
    source: 'White House',
    said: disclosed,
    notKnown: 'what kind of munitions the containers held',
  },
  {
    id: 'F2',
    certainty: 'reported',
    claim:
      'U.S. intelligence followed one shipment of military equipment and munitions out of North Korea: by a Russian-flagged ship to a Russian port, then by rail to an ammunition depot not far from Ukraine.',
    source: 'White House, citing U.S. intelligence',
    said: disclosed,
    notKnown: 'the path between the named places',
  },
  {
    id: 'F3',
    certainty: 'reported',
    claim: 'On 7 and 8 September 2023, about 300 containers were being staged at Najin in North Korea.',
    source: 'White House',
    said: disclosed,
    notKnown: 'the day on which the ship left',
  },
  {
    id: 'F4',
    certainty: 'reported',
    claim:
      'The M/V Angara, a Russian-flagged ship, carried the containers to Dunay in Russia, on the Sea of Japan (East Sea).',
    source: 'White House',
    said: disclosed,
    notKnown: 'the ship’s path and the day on which it left',
  },
  {
    id: 'F5',
    certainty: 'reported',
    claim:
      'The ship reached Dunay on 12 September 2023, the day before Vladimir V. Putin and Kim Jong-un met.',
    source: 'White House',
    said: disclosed,
  },
  {
    id: 'F6',
    certainty: 'reported',
    claim: 'At Dunay, further containers were made ready for delivery to North Korea.',
    source: 'White House',
    said: disclosed,
  },
  {
    id: 'F7',
    certainty: 'reported',
    claim:
      'From Dunay, the North Korean containers moved by rail across Russia to an ammunition depot near Tikhoretsk, in the south-west.',
    source: 'White House',
    said: disclosed,
    notKnown: 'the railway lines taken and the day on which the train left',
  },
  {
    id: 'F8',
    certainty: 'reported',
    claim: 'The depot lies about 180 miles (about 290 km) from the Ukrainian border.',
    source: 'White House',
    said: disclosed,
    notKnown: 'the point of the border to which the distance was measured',
  },
  {
    id: 'F9',
    certainty: 'reported',
    claim: 'The containers arrived on 1 October 2023.',
    source: 'White House',
    said: disclosed,
  },
  {
    id: 'F10',
    certainty: 'record',
    claim:
      'On Friday, 13 October 2023, the White House made the account public and released photographs of what it said was one such shipment, which evidently began shortly before Putin and Kim met.',
    source: 'public record',
    said: disclosed,
  },
  {
    id: 'F11',
    certainty: 'illustrative',
    claim:
      'The lines of the ship and of the train are drawn here to show a plausible path between the named places. The real path was not disclosed.',
    source: 'this site',
    said: null,
    notKnown: 'the path of the ship and of the train',
  },
  {
    id: 'F12',
    certainty: 'unknown',
    claim:
      'What kind of munitions the containers held: John F. Kirby, the White House National Security Council spokesman, gave no details.',
    source: 'White House (John F. Kirby)',
    said: disclosed,
    notKnown: 'the kind of munitions',
  },
  {
    id: 'F13',
    certainty: 'unknown',
    claim: 'Whether Russia granted what North Korea asked for: the agencies have not determined it.',
    source: 'U.S. intelligence agencies',
    said: null,
    notKnown: 'whether Russia granted the requests',
  },
  {
    id: 'F14',
    certainty: 'reported',
    claim: 'Russian ships were seen unloading materials in North Korea.',
    source: 'U.S. officials',
    said: null,
    notKnown: 'what the materials were',
  },
  {
    id: 'F15',
    certainty: 'assessed',
    claim:
      'North Korea asked Russia for fighter aircraft, surface-to-air missiles, armoured vehicles, equipment for making ballistic missiles, and other materials and advanced technologies.',
    source: 'U.S. intelligence agencies',
    said: null,
    notKnown: 'whether Russia granted the requests',
  },
  {
    id: 'F16',
    certainty: 'reported',
    claim:
      'The White House is especially concerned that Russia would pay North Korea with more sophisticated weapons and with technology that sanctions otherwise keep from it.',
    source: 'White House',
    said: null,
  },
  {
    id: 'F17',
    certainty: 'reported',
    claim:
      'Transfers from Russia to North Korea would break United Nations resolutions, and the United States would raise the matter there.',
    source: 'U.S. officials',
    said: null,
  },
  {
    id: 'F18',
    certainty: 'reported',
    claim:
      'The White House condemned North Korea for supplying equipment that will be used to attack Ukrainian cities and kill civilians, and says that the growing partnership undermines regional stability and the effort against the spread of weapons.',
    source: 'White House',
    said: disclosed,
  },
  {
    id: 'F19',
    ...onRecord,
    claim: 'Russia’s own arms industry could not meet its need for munitions in Ukraine.',
  },
  {
    id: 'F20',
    ...onRecord,
    claim:
      'Russia had turned to other suppliers before, among them Iran, which provided attack and surveillance drones.',
  },
  {
    id: 'F21',
    certainty: 'assessed',
    claim: 'Russia appears to be copying the Iranian Shahed-136 drone and using the copies in Ukraine.',
    source: 'a weapons research group',
    said: null,
  },
  {
    id: 'F22',
    ...onRecord,
    claim: 'North Korea holds a vast supply of Soviet-era weaponry that Russian forces could use easily.',
  },
  {
    id: 'F23',
    ...onRecord,
    claim:
      'Kim visited the Russian Far East in September 2023 and met Putin, a sign of closer ties between the two countries.',
  },
  {
    id: 'F24',
    certainty: 'reported',
    claim:
      'Gen. Mark A. Milley, who left as chairman of the Joint Chiefs of Staff two weeks before the disclosure, expected North Korea to provide Soviet-era 152-millimetre artillery rounds.',
    source: 'Gen. Mark A. Milley',
    said: '2023-09',
  },
  {
    id: 'F25',
    certainty: 'reported',
    claim:
      'General Milley was sceptical that such aid would make a large difference and doubted that it would be decisive, while not wanting to play it down.',
    source: 'Gen. Mark A. Milley',
    said: '2023-09',
  },
  {
    id: 'F26',
    ...onRecord,
    claim: 'The disclosure came as President Biden pressed Congress for more military aid to Ukraine.',
  },
  {
    id: 'F27',
    ...onRecord,
    claim: 'Hard-right House Republicans held up President Biden’s request of 24 billion dollars.',
  },
  {
    id: 'F28',
    certainty: 'reported',
    claim: 'President Biden would send Congress a new supplemental request the following week.',
    source: 'White House officials',
    said: null,
  },
  {
    id: 'F29',
    ...onRecord,
    claim:
      'The White House hoped to overcome the opposition by linking aid to Ukraine with more aid to Israel, after the attack by Hamas the weekend before, which killed more than 1,300 people, at least 27 of them Americans.',
  },
  {
    id: 'F30',
    ...onRecord,
    claim:
      'Republicans were more supportive of aid to Israel; some in Congress spoke of adding aid to Taiwan and money for border protection.',
  },
  {
    id: 'F31',
    certainty: 'computed',
    claim:
      'The town of Tikhoretsk lies about 201 km (125 miles) from the nearest point of Ukraine’s recognised border, in a straight line measured on the map of this site.',
    source: 'this site',
    said: null,
  },
] as const satisfies readonly Fact[]

export type FactId = (typeof facts)[number]['id']
