import { plotStory } from '@/components/map/plot'
import { Still } from '@/components/map/Still'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { story } from '@/data/story'
import { Notes } from './Notes'
import { OpenAt } from './OpenAt'
import { Step } from './Step'
import { Story } from './Story'

/** The whole story in one page, its map standing on one step. */
export function StoryPage({ at }: { at: Slug }) {
  const plot = plotStory()
  const index = steps.findIndex(({ slug }) => slug === at)
  const titles = steps.map(({ slug, title, headline }, i) => ({
    slug,
    title,
    path: i === 0 ? '/' : `/step/${slug}`,
    pageTitle: `${headline} – ${site.name}`,
  }))
  return (
    <>
      <a className="skip" href={`#${steps[0].slug}`}>
        Skip to the text
      </a>
      <main>
        <Story plot={plot} first={index} titles={titles} still={<Still plot={plot} index={index} />}>
          {steps.map((step, i) => (
            <Step
              key={step.slug}
              step={step}
              number={i + 1}
              total={steps.length}
              scrollSvh={plot.steps[i]?.scrollSvh ?? 150}
              moving={plot.steps[i]?.legs.includes('scrub') ?? false}
            />
          ))}
          {index > 0 && <OpenAt slug={at} />}
        </Story>
        <Notes story={story} />
      </main>
    </>
  )
}
