import { Explore } from '@/components/explore/Explore'
import { plotStory } from '@/components/map/plot'
import { Still } from '@/components/map/Still'
import { readingMinutes } from '@/data/reading-time'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { story } from '@/data/story'
import { Notes } from './Notes'
import { OpenAt } from './OpenAt'
import { stepPath } from './path'
import { Step } from './Step'
import { Story } from './Story'

/** The whole story in one page, its map standing on one step. */
export function StoryPage({ at }: { at: Slug }) {
  const plot = plotStory()
  const index = steps.findIndex(({ slug }) => slug === at)
  const titles = steps.map(({ slug, title, headline }) => ({
    slug,
    title,
    path: stepPath(slug),
    pageTitle: `${headline} – ${site.name}`,
  }))
  return (
    <>
      <a className="skip" href={`#${at}`}>
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
              minutes={i === 0 ? readingMinutes(steps) : undefined}
              scrollSvh={plot.steps[i]?.scrollSvh ?? 150}
              moving={plot.steps[i]?.legs.includes('scrub') ?? false}
            />
          ))}
          {index > 0 && <OpenAt slug={at} />}
        </Story>
        <section className="ending" aria-labelledby="ending">
          <h2 id="ending">The places of the story</h2>
          <p>Every place on the map, with what is said to have happened there and how sure that is.</p>
          <Explore plot={plot} />
        </section>
        <Notes story={story} />
      </main>
    </>
  )
}
