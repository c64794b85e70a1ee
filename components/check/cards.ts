import { stepContent } from '@/components/card/content'
import { cardLayout } from '@/components/card/layout'
import { shapeNames } from '@/components/card/shapes'
import type { Problem } from '@/data/check'
import { inStep } from '@/data/check/problem'
import { type Slug, steps } from '@/data/steps'

/** Cards that cannot be laid out, with the text that does not fit. */
export function checkCards(
  slugs: readonly Slug[] = steps.map(({ slug }) => slug),
  layOut = cardLayout,
): Problem[] {
  return slugs.flatMap((slug) =>
    shapeNames.flatMap((shape): Problem[] => {
      try {
        layOut(stepContent(slug), shape)
        return []
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return [inStep({ slug }, 'card text', `its ${shape} card: ${error.message}; shorten it`)]
      }
    }),
  )
}
