import type { Certainty } from './fact'
import type { Standing } from './standing'

/** How each thing is known, in the order of “At a glance”. */
export const certaintyLevels: Readonly<Record<Certainty, Standing>> = {
  reported: {
    name: 'Reported',
    means: 'U.S. officials said so',
    glance: {
      text: 'About 300 containers staged at Najin on 7 and 8 September 2023, carried by ship to Dunay by 12 September and by rail to a depot near Tikhoretsk by 1 October, according to the White House; more than 1,000 containers in all.',
      facts: ['F1', 'F2', 'F3', 'F4', 'F5', 'F7', 'F9'],
    },
  },
  assessed: {
    name: 'Assessed',
    means: 'intelligence agencies or a research group have concluded it',
    glance: {
      text: 'What North Korea asked for in return, as U.S. intelligence agencies have concluded; that Russia appears to be copying an Iranian drone, as a research group reported.',
      facts: ['F15', 'F21'],
    },
  },
  unknown: {
    name: 'Unknown',
    means: 'officials said that it is not known, or gave no details',
    glance: {
      text: 'The kind of munitions, and whether Russia granted the requests.',
      facts: ['F12', 'F13'],
    },
  },
  record: {
    name: 'Record',
    means: 'it is on the public record',
    glance: {
      text: 'The disclosure of 13 October 2023 and its photographs, the visit of Kim Jong-un to Russia, Russia’s other suppliers, and the dispute in Washington.',
      facts: ['F10', 'F19', 'F20', 'F22', 'F23', 'F26', 'F27', 'F29', 'F30'],
    },
  },
  computed: {
    name: 'Computed',
    means: 'worked out here from coordinates and dates',
    glance: {
      text: 'Distances along the lines drawn here, and the straight line of about 201 km from Tikhoretsk to the nearest point of Ukraine’s recognised border. The U.S. figure for the depot is about 290 km.',
      facts: ['F31', 'F8', 'F11'],
    },
  },
  illustrative: {
    name: 'Illustrative',
    means: 'drawn here to show what is plausible; nobody disclosed it',
    glance: {
      text: 'The paths of the ship and of the train, the date that runs with them, and where the marks of the containers stand.',
      facts: ['F11'],
    },
  },
}
