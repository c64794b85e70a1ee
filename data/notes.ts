import type { Note } from './note'

export const notes = [
  {
    id: 'sources',
    heading: 'Where the account comes from',
    paragraphs: [
      {
        text: 'Every fact told here comes from one news report of Friday, 13 October 2023, on a disclosure that the White House made that day. The report has been restated in our own words, and nothing has been added to it but what was measured or drawn here.',
        facts: ['F10'],
      },
      {
        text: 'The journey itself, from the staging at Najin to the arrival near Tikhoretsk, is told as U.S. officials told it. None of it was independently verified in the report.',
        facts: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
      },
    ],
  },
  {
    id: 'drawing',
    heading: 'What is drawn here',
    paragraphs: [
      {
        text: 'The path of the ship and of the train between the named places was not disclosed. Both lines are illustrative, and so are drawn dashed. The ship’s line keeps to open water. The train’s line joins railway towns and stays inside Russia; the train may have gone another way. The depot and the berth are shown as the towns that officials named, never as a site.',
        facts: ['F11'],
      },
      {
        text: 'Each container mark stands for one container: 300 for the shipment that was followed, reported as about 300, and just over 1,000 at the disclosure, reported as more than 1,000. The marks show a number, not where a container stood.',
        facts: ['F1', 'F3'],
      },
    ],
  },
  {
    id: 'dates',
    heading: 'Dates that were not reported',
    paragraphs: [
      {
        text: 'Officials gave the days of the staging and of the two arrivals, by the account told here, but no day of departure. The ship is drawn as leaving on 8 September, the last day of the staging, and the train on 12 September, the day the ship arrived: the earliest days that fit. In between, the running date assumes an even pace.',
        facts: ['F3', 'F5', 'F9', 'F11'],
      },
    ],
  },
  {
    id: 'distances',
    heading: 'How distances are computed',
    paragraphs: [
      {
        text: 'Distances are great-circle distances on a sphere of 6,371 km, added up along the lines drawn here: about 210 km for the ship and about 8,938 km for the train. They are the lengths of illustrative lines. How far the ship sailed and the train ran is not known.',
        facts: ['F11'],
      },
      {
        text: 'U.S. officials put the depot about 180 miles (290 km) from the Ukrainian border. Measured on this map, the straight line from the town of Tikhoretsk to the nearest point of Ukraine’s recognised border is about 201 km (125 miles). The two figures differ. Officials did not say to which point of the border theirs was measured, and the depot’s own position was not given.',
        facts: ['F8'],
      },
    ],
  },
  {
    id: 'borders',
    heading: 'Borders and names',
    paragraphs: [
      {
        text: 'Borders are drawn as the United Nations recognises them: Crimea is Ukraine. The page takes no position beyond that. The sea between Korea and Japan carries both its names, Sea of Japan (East Sea). Najin is also written Rajin.',
        facts: [],
      },
    ],
  },
  {
    id: 'licences',
    heading: 'Data and licences',
    paragraphs: [
      {
        text: 'Land, lakes and borders: Natural Earth, public domain. The fine coast around Najin and Dunay, and rivers: GSHHG, LGPL-3 or later. Relief and depths of the sea: ETOPO5 of NOAA, public domain. Places: GeoNames, CC BY 4.0. Typefaces: Source Serif 4 and Libre Franklin, SIL Open Font License 1.1. Code: MIT.',
        facts: [],
      },
    ],
  },
] as const satisfies readonly Note[]
