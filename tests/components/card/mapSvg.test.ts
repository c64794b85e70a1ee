import { describe, expect, it } from 'vitest'
import { drawingOf } from '@/components/card/hash'
import { ink } from '@/components/card/ink'

/** The filled and stroked paths of the map on a step's card. */
const paths: readonly string[] =
  drawingOf({ slug: 'rail', shape: 'wide' }).ground.match(/<path [^>]*>/g) ?? []
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
    for (const path of paths.filter((path) => /fill="#(000|fff)"/.test(path))) expect(crisp(path)).toBe(true)
    for (const smooth of [...withColour('fill', ink.deep), ...withColour('stroke', ink.coast)])
      expect(crisp(smooth)).toBe(false)
    expect(withColour('fill', ink.deep).length).toBeGreaterThan(0)
    expect(withColour('stroke', ink.coast).length).toBeGreaterThan(0)
  })

  it('has the relief in three tones over its land and under its lakes, rivers and shores, and not in close views', () => {
    const tones = paths.filter((path) => /fill="#(000|fff)"/.test(path))
    expect(tones.map((path) => /fill="(#\w+)"/.exec(path)?.[1])).toEqual(['#000', '#000', '#fff'])
    const at = (path: string | undefined) => paths.indexOf(path ?? '')
    const [first, last] = [at(tones[0]), at(tones.at(-1))]
    expect(first).toBeGreaterThan(Math.max(...withColour('fill', ink.rus).map(at)))
    expect(last).toBeLessThan(Math.min(...withColour('stroke', ink.coast).map(at)))
    for (const slug of ['najin', 'crossing', 'summit', 'tikhoretsk'] as const)
      expect(drawingOf({ slug, shape: 'wide' }).ground).not.toMatch(/fill="#(000|fff)"/)
  })

  it('has no line that is too faint to be seen', () => {
    for (const path of paths) expect(path).not.toMatch(/stroke-opacity="0\.0[0-3]/)
  })
})
