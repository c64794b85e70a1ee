import { describe, expect, it } from 'vitest'
import { drawingOf } from '@/components/card/hash'
import { ink } from '@/components/card/ink'

/** The filled and stroked paths of the map on a step's card. */
const paths = drawingOf({ slug: 'rail', shape: 'wide' }).ground.match(/<path [^>]*>/g) ?? []
const withColour = (attribute: string, colour: string) =>
  paths.filter((path) => path.includes(`${attribute}="${colour}"`))

describe('the map of a card', () => {
  it('has land without smoothed edges under its lines, and depths and lines with them', () => {
    const crisp = (path: string) => path.includes('shape-rendering="crispEdges"')
    for (const land of [ink.rus, ink.land]) {
      const fills = withColour('fill', land)
      expect(fills.length).toBeGreaterThan(0)
      expect(fills.every(crisp)).toBe(true)
    }
    for (const smooth of [...withColour('fill', ink.deep), ...withColour('stroke', ink.coast)])
      expect(crisp(smooth)).toBe(false)
    expect(withColour('fill', ink.deep).length).toBeGreaterThan(0)
    expect(withColour('stroke', ink.coast).length).toBeGreaterThan(0)
  })

  it('has no line that is too faint to be seen', () => {
    for (const path of paths) expect(path).not.toMatch(/stroke-opacity="0\.0[0-3]/)
  })
})
