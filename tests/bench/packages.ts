/** Which package each part of a minified script comes from, read from its source map. */
import { z } from 'zod'

export const sourceMap = z.object({ sources: z.array(z.string().nullable()), mappings: z.string() })
export type SourceMap = z.infer<typeof sourceMap>

/** Characters of the script by package. What the map does not cover is under 'unmapped'. */
export function charactersByPackage(script: string, map: SourceMap): Map<string, number> {
  const names = map.sources.map((source) => packageOf(source ?? ''))
  const lines = script.split('\n')
  const counts = new Map<string, number>()
  const add = (name: string, characters: number) => {
    if (characters > 0) counts.set(name, (counts.get(name) ?? 0) + characters)
  }
  for (const [row, segments] of decode(map.mappings).entries()) {
    const length = lines[row]?.length ?? 0
    add('unmapped', Math.min(length, segments[0]?.column ?? length))
    for (const [i, { column, source }] of segments.entries()) {
      const end = Math.min(length, segments[i + 1]?.column ?? length)
      add(source === undefined ? 'unmapped' : (names[source] ?? 'unmapped'), end - column)
    }
  }
  return counts
}

/** 'd3-interpolate', 'next', 'ours: components/map' and so on, from a path as Turbopack writes it. */
export function packageOf(source: string): string {
  if (source.includes('[turbopack]')) return 'turbopack runtime'
  const path = source.slice(source.lastIndexOf('node_modules/') + 'node_modules/'.length)
  if (source.includes('node_modules/')) {
    const vendored = path.match(/^next\/dist\/compiled\/((?:@[^/]+\/)?[^/]+)/)
    if (vendored) return `${vendored[1]} (in next)`
    return path.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? 'unmapped'
  }
  const ours = source.match(/\[project\]\/((?:app|components|data)(?:\/[^/]+(?=\/))?)/)
  return ours ? `ours: ${ours[1]}` : 'unmapped'
}

type Segment = { readonly column: number; readonly source: number | undefined }

/** The generated columns of a source map's mappings with their sources, line by line (ECMA-426, base64 VLQ). */
function decode(mappings: string): Segment[][] {
  let source = 0
  return mappings.split(';').map((line) => {
    let column = 0
    return line
      .split(',')
      .filter(Boolean)
      .map((text) => {
        const [columnBy = 0, sourceBy] = numbers(text)
        column += columnBy
        source += sourceBy ?? 0
        return { column, source: sourceBy === undefined ? undefined : source }
      })
  })
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function numbers(text: string): number[] {
  const found: number[] = []
  let value = 0
  let shift = 0
  for (const character of text) {
    const digit = digits.indexOf(character)
    value |= (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    found.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return found
}
