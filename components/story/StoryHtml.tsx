import { siteUrl } from '@/components/http/site-url'
import { plotStory } from '@/components/map/1-plot/plot'
import { Still } from '@/components/map/4-pens/svg/Still'
import { TargetLinks } from '@/components/share/TargetLinks'
import { type Slug, steps } from '@/data/steps'
import { story } from '@/data/story'
import { Notes } from './Notes'
import { pageUrl } from './path'
import { Scroll } from './Scroll'
import { Steps } from './Steps'

/** The whole story in one page, its map standing on one step. */
export function StoryHtml({ at }: { at: Slug }) {
  const plot = plotStory()
  const index = steps.findIndex(({ slug }) => slug === at)
  return (
    <>
      <a className="skip" href={`#${at}`}>
        Skip to the text
      </a>
      <main>
        <Scroll plot={plot} first={index} titles={steps} still={<Still plot={plot} index={index} />}>
          <Steps plot={plot} steps={steps} openAt={index > 0 ? at : undefined} />
        </Scroll>
        <section className="ending" aria-labelledby="ending">
          <h2 id="ending">The places of the story</h2>
          <p>Every place on the map, with what is said to have happened there and how sure that is.</p>
          <div className="explore" />
        </section>
        <div className="sharing">
          <p className="targets">
            Share the story: <TargetLinks url={pageUrl(steps[0].slug, siteUrl())} text={steps[0].headline} />
          </p>
        </div>
        <Notes story={story} />
      </main>
    </>
  )
}
