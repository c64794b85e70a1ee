import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hull, inside, overlap, type Rect } from '@/components/map/1-plot/rect'
import { type Candidate, type Placed, placeLabels } from '@/components/map/3-drawing/place-labels'

const area: Rect = { x: 0, y: 0, width: 400, height: 300 }

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const box = (most: number): fc.Arbitrary<Rect> =>
  fc.record({ x: number(-40, 400), y: number(-40, 300), width: number(4, most), height: number(4, 24) })

/** A name of one size with up to four places about its dot, or about a point without one. */
const name: fc.Arbitrary<Candidate> = fc
  .record({ dot: box(8), width: number(10, 140), height: number(10, 30), dotted: fc.boolean() })
  .map(({ dot, width, height, dotted }) => {
    const beside = [dot.x + dot.width, dot.x - width].map((x) => ({
      x,
      y: dot.y - height / 3,
      width,
      height,
    }))
    const stacked = [dot.y + dot.height, dot.y - height].map((y) => ({
      x: dot.x - width / 2,
      y,
      width,
      height,
    }))
    return { places: [...beside, ...stacked], ...(dotted && { dot }) }
  })
const names = fc.array(name, { maxLength: 30 })
const furniture = fc.array(box(120), { maxLength: 5 })

const textOf = ({ candidate, place }: Placed<Candidate>) => candidate.places[place] as Rect // it was placed there
const extentOf = (placed: Placed<Candidate>) =>
  placed.candidate.dot ? hull(textOf(placed), placed.candidate.dot) : textOf(placed)

describe('names on a map', () => {
  it('never lie on each other, nor on the dot of another', () => {
    fc.assert(
      fc.property(names, furniture, (names, furniture) => {
        const placed = placeLabels(names, furniture, area)
        for (const [i, one] of placed.entries())
          for (const other of placed.slice(i + 1)) {
            expect(overlap(textOf(one), textOf(other))).toBe(false)
            if (one.candidate.dot) expect(overlap(textOf(other), one.candidate.dot)).toBe(false)
            if (other.candidate.dot) expect(overlap(textOf(one), other.candidate.dot)).toBe(false)
          }
      }),
    )
  })

  it('never lie under furniture, and stand in their area with all of themselves', () => {
    fc.assert(
      fc.property(names, furniture, (names, furniture) => {
        for (const placed of placeLabels(names, furniture, area)) {
          expect(furniture.some((other) => overlap(other, textOf(placed)))).toBe(false)
          expect(inside(extentOf(placed), area)).toBe(true)
        }
      }),
    )
  })

  it('name the subject, which comes first, wherever the furniture leaves it a place', () => {
    fc.assert(
      fc.property(name, names, furniture, (subject, names, furniture) => {
        const extent = (text: Rect) => (subject.dot ? hull(text, subject.dot) : text)
        const free = subject.places.some(
          (text) => inside(extent(text), area) && !furniture.some((other) => overlap(other, text)),
        )
        const placed = placeLabels([subject, ...names], furniture, area)
        expect(placed.some(({ candidate }) => candidate === subject)).toBe(free)
      }),
    )
  })

  it('take the first of their places that is free', () => {
    const [first, second]: [Rect, Rect] = [
      { x: 10, y: 10, width: 50, height: 12 },
      { x: 10, y: 40, width: 50, height: 12 },
    ]
    const one = { places: [first, second] }
    expect(placeLabels([one], [], area)).toEqual([{ candidate: one, place: 0 }])
    expect(placeLabels([one], [first], area)).toEqual([{ candidate: one, place: 1 }])
    expect(placeLabels([one], [first, second], area)).toEqual([])
  })

  it('stay where they are when a lesser one joins them', () => {
    fc.assert(
      fc.property(names, name, furniture, (names, lesser, furniture) => {
        const without = placeLabels(names, furniture, area)
        expect(placeLabels([...names, lesser], furniture, area).slice(0, without.length)).toEqual(without)
      }),
    )
  })

  it('do not flicker while the map is dragged: as long as none meets an edge, the same ones stay', () => {
    fc.assert(
      // Whole px, since sums of fractions are only nearly the same at another place.
      fc.property(
        names,
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        (names, dx, dy) => {
          const whole = (box: Rect, [x, y]: readonly [number, number]) => ({
            ...{ x: Math.round(box.x) + x, y: Math.round(box.y) + y },
            ...{ width: Math.round(box.width), height: Math.round(box.height) },
          })
          const world = { x: -2000, y: -2000, width: 4000, height: 4000 }
          const shown = (by: readonly [number, number]) => {
            const moved = names.map(({ places, dot }, id) => ({
              ...{ id, places: places.map((box) => whole(box, by)) },
              ...(dot && { dot: whole(dot, by) }),
            }))
            return placeLabels(moved, [], world).map(({ candidate, place }) => [candidate.id, place])
          }
          expect(shown([dx, dy])).toEqual(shown([0, 0]))
        },
      ),
    )
  })
})
