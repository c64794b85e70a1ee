import { describe, expect, it } from 'vitest'
import type { Label } from '@/data/label'
import { labels } from '@/data/labels'
import { countryAt } from '@/data/sheet/locate'
import { type LonLat, project } from '@/data/sheet/projection'
import { levelOf } from './sheet/levels'

const wide = levelOf('wide')
const lands = { Russia: 'RUS', 'Russian Far East': 'RUS', Ukraine: 'UKR', Iran: 'IRN', 'North Korea': 'PRK' }
const named = Object.entries<Label>(labels).filter(([, { kind }]) => kind === 'country')

describe('the name of a country', () => {
  it.each(named)('stands on its land (%s)', (_, { text, at, along = [] }) => {
    const land = (lands as Record<string, string>)[text.replace('\n', ' ')] ?? 'rest'
    for (const place of [at as LonLat, ...along])
      expect(countryAt(wide, project(place)), `${place}`).toBe(land)
  })
})
