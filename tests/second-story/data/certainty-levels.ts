import type { Certainty } from './fact'
import type { Standing } from './standing'

export const certaintyLevels: Readonly<Record<Certainty, Standing>> = {
  reported: {
    name: 'Reported',
    means: 'the growers said so',
    glance: { text: 'Forty crates from Almaty to Tashkent by 6 April 2031.', facts: ['F1', 'F2'] },
  },
  assessed: { name: 'Assessed', means: 'somebody has concluded it', glance: null },
  unknown: { name: 'Unknown', means: 'nobody said', glance: { text: 'The kind of apples.', facts: ['F4'] } },
  record: { name: 'Record', means: 'it is on the public record', glance: null },
  computed: { name: 'Computed', means: 'worked out here', glance: null },
  illustrative: { name: 'Illustrative', means: 'drawn here', glance: { text: 'The road.', facts: ['F3'] } },
}
