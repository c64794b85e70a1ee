import { describe, expect, it } from 'vitest'
import { drawingOf } from '@/components/card/hash'
import { depthsOf, ink } from '@/components/card/ink'
import { shapeNames } from '@/components/card/shapes'

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
    const depths = depthsOf(ink).flatMap((tone) => withColour('fill', tone))
    for (const smooth of [...depths, ...withColour('stroke', ink.coast)]) expect(crisp(smooth)).toBe(false)
    expect(withColour('stroke', ink.coast).length).toBeGreaterThan(0)
  })

  it('has depths that nothing shines through, each darker than the one around it', () => {
    const tones = depthsOf(ink)
    for (const tone of tones) {
      const depth = withColour('fill', tone)
      expect(depth).toHaveLength(1)
      expect(depth[0]).not.toContain('fill-opacity')
    }
    const light = (colour: string) => Number.parseInt(colour.slice(3, 5), 16)
    const all = [ink.sea, ...tones, ink.deep].map(light)
    expect(all).toEqual(all.toSorted((a, b) => b - a))
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

  it.each(shapeNames)(
    'has shores and borders of a pixel as resvg draws them quickest, and no paler for it: %s',
    (shape) => {
      // As resvg takes the lines' widths, in pixels: those of up to one pixel have no outlines made for them.
      const { ground } = drawingOf({ slug: 'rail', shape })
      const ratio = Number(/scale\(([\d.]+)\)/.exec(ground)?.[1])
      const line = new RegExp(`stroke="(?:${ink.coast}|${ink.border})" stroke-width="([\\d.]+)"`, 'g')
      const groups = [...ground.matchAll(/transform="matrix\((\S+) (\S+) [^>]*>((?:<path [^>]*>)*)/g)]
      const widths = groups.flatMap(([, a, b, paths = '']) => {
        const [x, y] = [Math.abs(Number(a)), Math.abs(Number(b))]
        const perUnit = (Math.max(x, y) + Math.min(x, y) / 2) * ratio
        return [...paths.matchAll(line)].map(([, width]) => perUnit * Number(width))
      })
      const thin = widths.filter((px) => px < 1.45)
      expect(thin.length).toBeGreaterThan(2)
      for (const px of thin) expect([px > 0.99, px <= 1], `${px} px`).toEqual([true, true])
    },
  )

  it('has no line that is too faint to be seen', () => {
    for (const path of paths) expect(path).not.toMatch(/stroke-opacity="0\.0[0-3]/)
  })
})
