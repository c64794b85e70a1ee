import { EmbeddedStory } from '@/components/embed/EmbeddedStory'
import { plotRange } from '@/components/map/1-plot/plot'
import { steps } from '@/data/steps'
import { Page } from './Page'

interface Props {
  /** Indices of the first and the last step. */
  readonly from: number
  readonly to: number
}

/** The page of a scrolling embed, and what it needs to come alive. */
export function ScrollEmbed({ from, to }: Props) {
  const titles = steps.slice(from, to + 1).map(({ slug, title }) => ({ slug, title }))
  return (
    <Page id={{ kind: 'scroll', from, to }}>
      <EmbeddedStory plot={plotRange(from, to)} titles={titles} />
    </Page>
  )
}
