/** Packages that a page loads twice: in two versions, or one module in two scripts. */
import { readFileSync } from 'node:fs'
import { packageOf, sourceMap } from './packages'

/**
 * What the scripts of one page hold twice, as 'scrollama/index.js in two scripts' or 'd3-color in two versions'.
 * `mapFiles` are the source maps of the scripts.
 */
export function repeated(mapFiles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const places = new Map<string, Set<string>>()
  for (const file of mapFiles) {
    const { sources } = sourceMap.parse(JSON.parse(readFileSync(file, 'utf8')))
    const modules = new Set(sources.filter((source) => source?.includes('node_modules/')).map(String))
    for (const source of modules) {
      seen.set(source, (seen.get(source) ?? 0) + 1)
      const name = packageOf(source)
      const root = source.slice(0, source.lastIndexOf('node_modules/'))
      places.set(name, (places.get(name) ?? new Set()).add(root))
    }
  }
  const twice = [...seen].filter(([, scripts]) => scripts > 1).map(([source]) => `${source} in two scripts`)
  const versions = [...places]
    .filter(([, roots]) => roots.size > 1)
    .map(([name]) => `${name} in two versions`)
  return [...twice, ...versions]
}
