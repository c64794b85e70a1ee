// Where the stills are: without the story's text, since the browser has this too.
import type { Slug } from '../../data/steps'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a still measures in CSS px before its page scales it. */
export const stillSize = { width: 480, height: 320 } as const

/** The address of a step's still on the site. */
export function stillPath(slug: Slug, theme: Theme): string {
  return `/still/${slug}${theme === 'dark' ? '-dark' : ''}.svg`
}
