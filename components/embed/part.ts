// What an embed shows, in words, and what its code says.
import type { Embedded } from '@/components/share/code'
import { stepPath } from '@/components/story/path'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { type EmbedQuery, embedPath, embedSlugs } from './query'

/** The step with which an embed begins. */
export function firstSlug(query: EmbedQuery): Slug {
  return 'step' in query ? query.step : query.from
}

/** The headline of a step, the title of the story, or that with the numbers of the steps of a range. */
export function titleOf(query: EmbedQuery): string {
  if ('step' in query) return steps.find(({ slug }) => slug === query.step)?.headline ?? site.title
  const count = embedSlugs(query).length
  if (count === steps.length) return site.title
  const from = steps.findIndex(({ slug }) => slug === query.from) + 1
  const which = count === 1 ? `step ${from}` : `steps ${from} to ${from + count - 1}`
  return `${site.title}: ${which} of ${steps.length}`
}

/** What the code for an embed says; its link leads to the page where the same can be read on the site. */
export function embeddedFor(query: EmbedQuery, origin: string): Embedded {
  return {
    origin,
    embedPath: embedPath(query),
    pagePath: stepPath(firstSlug(query)),
    title: titleOf(query),
  }
}
