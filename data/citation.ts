import type { Publication } from './publication'

/** How the story and its data are to be cited; `origin` is the site's address without a slash at its end. */
export function citationOf({ name, title, updated, report }: Publication, origin = ''): string {
  const address = origin && ` ${origin}/`
  return `${name}, “${title}”, version of ${updated.slice(0, 10)}, after the news report “${report.title}” of ${report.date}.${address}`
}
