import type { Entry } from '@/data/entry'
import { gazetteer } from '@/data/gazetteer'

const entries = gazetteer.flatMap(({ entries }) => entries)

/** A label's text without what only some of its variants add: “Najin (Rajin)” and “Najin, North Korea” are Najin. */
export function nameOf(text: string): string {
  return text.replace('\n', ' ').replace(/(,| \().*/, '')
}

/** What the gazetteer has on the place that a label of the map names. */
export function entryOf(text: string): Entry | undefined {
  const name = nameOf(text)
  return entries.find((entry) => nameOf(entry.name) === name)
}
