import { describe, expect, it } from 'vitest'
import { entryOf } from '@/components/map/stage/place-entry'
import { gazetteer } from '@/data/gazetteer'
import { labels } from '@/data/labels'

describe('a name on the map', () => {
  it.each(gazetteer.flatMap(({ entries }) => entries))(
    'leads to its place in the gazetteer ($name)',
    (entry) => {
      expect(entryOf(labels[entry.label].text)).toBe(entry)
    },
  )

  it('leads there in every form that the steps set it in', () => {
    for (const text of ['Najin', 'Najin,\nNorth Korea', 'Najin (Rajin)'])
      expect(entryOf(text)?.name).toBe('Najin (Rajin)')
    expect(entryOf('Sea of Japan\n(East Sea)')?.name).toBe('Sea of Japan (East Sea)')
  })

  it('leads nowhere where the gazetteer has no such place', () => {
    expect(entryOf('Kazakhstan')).toBeUndefined()
  })
})
