// Where the stills are: light of code, for pages that only name them.
import { type Slug, steps } from '@/data/steps'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a still measures in CSS px before its page scales it. */
export const stillSize = { width: 480, height: 320 } as const

/** The address of a step's still on the site. */
export function stillPath(slug: Slug, theme: Theme): string {
  return `/still/${slug}${theme === 'dark' ? '-dark' : ''}.svg`
}

/** The step and theme of a still's file name; null for any other name. */
export function stillOf(file: string): { slug: Slug; theme: Theme } | null {
  for (const { slug } of steps) {
    const theme = themes.find((theme) => stillPath(slug, theme) === `/still/${file}`)
    if (theme) return { slug, theme }
  }
  return null
}
