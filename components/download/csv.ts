// /steps.csv: RFC 4180, with a byte order mark, by which Excel knows UTF-8.
import { citationOf } from '@/data/citation'
import { type StoryInput, stepUrl } from './document'

const byteOrderMark = '\ufeff'

/** The steps as rows, with a row of names above. */
export function csvOf({ site, facts, steps }: StoryInput, origin: string): string {
  const certaintyOf = (id: string) => facts.find((fact) => fact.id === id)?.certainty ?? ''
  const rows = steps.map((step, i) => {
    const cited = [...new Set(step.paragraphs.flatMap((paragraph) => paragraph.facts))]
    return {
      number: String(i + 1),
      slug: step.slug,
      title: step.title,
      headline: step.headline,
      from: step.when?.from ?? '',
      to: step.when?.to ?? '',
      dateline: step.dateline,
      attribution: step.attribution,
      summary: step.summary,
      text: step.paragraphs.map(({ text }) => text).join('\n'),
      facts: cited.join(' '),
      certainty: [...new Set(cited.map(certaintyOf))].join(' '),
      map: step.description,
      url: stepUrl(step.slug, origin),
      report: `${site.report.title} (${site.report.date})`,
      citation: citationOf(site, origin),
      licence: site.licence,
    }
  })
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  return byteOrderMark + lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

/** A cell in quotes where it needs them; what a spreadsheet would take for a formula gets an apostrophe before it. */
export function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
