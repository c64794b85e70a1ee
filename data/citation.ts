import type { Publication } from './publication'

/** How the story and its data are to be cited, without an address. */
export function citationOf({ name, title, updated, reportDate }: Publication): string {
  return `${name}, “${title}”, version of ${updated.slice(0, 10)}, after a news report of ${reportDate}.`
}
