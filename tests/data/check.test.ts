import { describe, expect, it } from 'vitest'
import { checkStory, type Problem } from '@/data/check'
import { landOnSheet } from '@/data/check/land'
import { lineOf, praise } from '@/data/check/report'
import { story } from '@/data/story'
import { faults } from './faults'
import { mapFaults } from './map-faults'
import { found, legOf, pictureOf, spoilt, stepOf, type WritableStory } from './spoil'

const summary = ({ file, step, rule }: Problem) => `${file} · ${step} · ${rule}`
const summaries = (copy: WritableStory) => checkStory(copy).map(summary)

describe('the check', () => {
  it('finds nothing wrong with the real story', () => {
    expect(checkStory(story)).toEqual([])
  })

  it.each(faults)('names file, step and rule when %s, and nothing else', (_, change, expected) => {
    expect(summaries(spoilt(change))).toEqual([expected])
  })

  it.each(mapFaults)('names file, step and rule when %s, and nothing else', (_, change, expected) => {
    expect(summaries(spoilt(change))).toEqual([expected])
  })

  it('names a place that is off the sheet, and says how far the sheet reaches', () => {
    const copy = spoilt((it) => {
      pictureOf(it, 'weight').frame.push('washington')
    })
    expect(checkStory(copy).map(lineOf)).toEqual([
      expect.stringMatching(
        /washington \(-77\.037, 38\.907\), .* 8,500 km west, .* 11,000 km south of 86° E 51° N$/,
      ),
    ])
  })

  it.each(['headline', 'summary', 'attribution', 'dateline'] as const)(
    'says how much too wide for a card a %s is',
    (part) => {
      const copy = spoilt((it) => {
        stepOf(it, 'rail')[part] += ', according to the White House'.repeat(3)
      })
      const ofCards = checkStory(copy).filter(({ rule }) => rule === 'card text')
      expect(ofCards.map(lineOf)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^data/steps/rail\\.ts · rail · card text: its ${part} is [\\d.]+ em wide; a card holds`,
          ),
        ),
      ])
    },
  )

  it('counts the width of letters, not their number', () => {
    const copy = spoilt((it) => {
      stepOf(it, 'rail').headline = 'W'.repeat(40)
      stepOf(it, 'dunay').headline = 'i'.repeat(60)
    })
    expect(summaries(copy)).toEqual(['data/steps/rail.ts · rail · card text'])
  })

  it.each([
    ['reported', 'najin'],
    ['assessed', 'price'],
    ['unknown', 'price'],
    ['illustrative', 'rail'],
  ] as const)('asks for wording that a %s fact needs', (status, slug) => {
    const copy = spoilt((it) => {
      for (const paragraph of stepOf(it, slug).paragraphs) paragraph.text = 'It is so. '.repeat(12).trim()
    })
    const asked = checkStory(copy).filter(({ message }) => message.includes(`(${status})`))
    expect(asked.map(summary)).toContain(`data/steps/${slug}.ts · ${slug} · attribution`)
  })

  it('asks a paragraph that was measured here for the fact that says so', () => {
    const copy = spoilt((it) => {
      for (const paragraph of stepOf(it, 'tikhoretsk').paragraphs)
        paragraph.facts = paragraph.facts.map((id) => (id === 'F31' ? 'F8' : id))
    })
    expect(checkStory(copy).map(({ message }) => message)).toContain(
      'paragraph 2 tells a figure of this site and cites no computed fact',
    )
  })

  it('names both steps when two have the same map description', () => {
    const copy = spoilt((it) => {
      stepOf(it, 'dunay').description = stepOf(it, 'najin').description
    })
    expect(summaries(copy)).toEqual([
      'data/steps/najin.ts · najin · map description',
      'data/steps/dunay.ts · dunay · map description',
    ])
  })

  it('finds a slug that stands twice', () => {
    const copy = spoilt((it) => {
      it.steps.push({ ...stepOf(it, 'unknown'), description: 'Another description of the map. '.repeat(4) })
    })
    expect(summaries(copy)).toEqual(['data/steps/unknown.ts · unknown · duplicate id'])
  })

  it('lets an opening told ahead of its time break the order of dates, and no other step', () => {
    const copy = spoilt((it) => {
      delete stepOf(it, 'opening').aheadOfTime
    })
    expect(summaries(copy)[0]).toBe('data/steps/najin.ts · najin · dates')
  })

  it('finds a waypoint off the line by the distances stated to its neighbours', () => {
    const copy = spoilt((it) => {
      const omsk = legOf(it, 'rail').waypoints.find(
        (waypoint) => 'name' in waypoint && waypoint.name === 'Omsk',
      )
      found(omsk).lonLat = [73.369, 55.992]
    })
    const lines = checkStory(copy).map(lineOf)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/^data\/journey\.ts · - · waypoint: leg rail: .*Omsk/)
  })

  it('finds a waypoint with latitude and longitude the wrong way round', () => {
    const copy = spoilt((it) => {
      found(legOf(it, 'sea').waypoints[5]).lonLat = [42.22, 71.1]
    })
    expect(checkStory(copy).map(lineOf)).toContainEqual(
      expect.stringMatching(/^data\/journey\.ts · - · waypoint: leg sea: .*jumps/),
    )
  })

  it('names the stretch on which a ship touches land', () => {
    const problems = checkStory(story, { isLand: ([lon]) => lon > 131.5 && lon < 131.6 })
    expect(problems.map(lineOf)).toEqual([
      expect.stringMatching(/^data\/journey\.ts · - · sea leg: leg sea: between waypoints 6 and 7 .* 131\.5/),
    ])
  })

  it('finds the ship on open water all along the sheet’s finest coast', () => {
    expect(checkStory(story, { isLand: landOnSheet() })).toEqual([])
  })

  it('finds the ship on land when its line is cut short over a cape', () => {
    const copy = spoilt((it) => {
      const { waypoints } = legOf(it, 'sea')
      waypoints.splice(1, waypoints.length - 2)
    })
    const lines = checkStory(copy, { isLand: landOnSheet() }).map(lineOf)
    expect(lines).toContainEqual(expect.stringMatching(/ · sea leg: .* runs onto land at 13/))
  })

  it('says what has the wrong shape, and goes on to check the rest', () => {
    const copy = spoilt((it) => {
      Object.assign(stepOf(it, 'weight'), { headline: 152, when: 'September' })
      stepOf(it, 'rail').description = ''
    })
    expect(summaries(copy)).toEqual([
      'data/steps/weight.ts · weight · shape',
      'data/steps/weight.ts · weight · shape',
      'data/steps/rail.ts · rail · map description',
    ])
  })

  it.each<[name: string, input: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'story'],
    ['an empty object', {}],
    ['a story without steps', { ...story, steps: [] }],
    ['a story whose lists hold something else', { ...story, steps: [null, 3], facts: 'none' }],
  ])('finds the wrong shape of %s and survives it', (_, input) => {
    expect(checkStory(input).map(({ rule }) => rule)).toContain('shape')
  })

  it('lists every problem at once, not only the first', () => {
    const separately = [...new Set(faults.map(([, , expected]) => expected))]
    const several = faults.filter(([name]) => !/too short|hardly|exist|two facts/.test(name))
    const together = summaries(spoilt((copy) => several.map(([, change]) => change(copy))))
    expect(together).toEqual(
      expect.arrayContaining(
        separately.filter((line) => several.some(([, , expected]) => expected === line)),
      ),
    )
  })

  it('says in one line what it found good', () => {
    expect(praise(story)).toMatch(
      /^14 steps \([\d,]+ words\), 31 facts, 2 legs, \d+ places: no problem found$/,
    )
  })
})
