import { cardUrl } from '@/components/card/hash'
import { shapeNames } from '@/components/card/shapes'
import { plotStory } from '@/components/map/1-plot/plot'
import { stepPath } from '@/components/story/path'
import { Story } from '@/components/story/Story'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { Page } from './Page'

/** The page of a step, and what it needs to come alive. */
export function StoryPage({ at }: { at: Slug }) {
  const titles = steps.map(({ slug, title, headline }) => ({
    slug,
    title,
    headline,
    path: stepPath(slug),
    pictures: shapeNames.map((shape) => cardUrl(slug, shape)),
  }))
  return (
    <Page id={{ kind: 'story', at }}>
      <Story
        plot={plotStory()}
        first={steps.findIndex(({ slug }) => slug === at)}
        titles={titles}
        siteName={site.name}
      />
    </Page>
  )
}
