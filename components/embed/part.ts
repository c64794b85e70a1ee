// What an embed shows, in words, and the page of the site that tells the same.
import { stepPath } from '@/components/story/path'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { type EmbedQuery, embedSlugs } from './query'

/** The ends of the whole story. */
export const wholeStory = { from: steps[0].slug, to: steps.at(-1)?.slug ?? steps[0].slug } as const

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

/** The path of the page where the same can be read on the site. */
export function pagePath(query: EmbedQuery): string {
  return stepPath(firstSlug(query))
}
