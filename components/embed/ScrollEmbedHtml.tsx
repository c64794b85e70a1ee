import { plotRange } from '@/components/map/1-plot/plot'
import { Still } from '@/components/map/4-pens/svg/Still'
import { Scroll } from '@/components/story/Scroll'
import { Steps } from '@/components/story/Steps'
import { site } from '@/data/site'
import { steps } from '@/data/steps'

interface Props {
  /** Indices of the first and the last step. */
  readonly from: number
  readonly to: number
}

/** The story, or a part of it, in another site's page, which moves it: layout `scroll`. */
export function ScrollEmbedHtml({ from, to }: Props) {
  const plot = plotRange(from, to)
  const part = steps.slice(from, to + 1)
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, and of the query only two known ones */}
      <script dangerouslySetInnerHTML={{ __html: readTheme }} />
      <main className={from > 0 ? 'guest part' : 'guest'}>
        <Scroll plot={plot} first={0} titles={part} still={<Still plot={plot} index={0} />}>
          <Steps plot={plot} steps={part} embedded />
        </Scroll>
        <footer className="credit">
          <p>
            {site.caveat}{' '}
            <a href="/" target="_blank" rel="noopener">
              Full story: {site.name}
              <span className="unseen">, in a new window</span>
            </a>
          </p>
        </footer>
      </main>
    </>
  )
}

/** The page is one file for all themes, so the query is read while the page is. A page that the browser darkens is dark already. */
const readTheme =
  '(function(){var t=/[?&](?:amp;)*theme=(light|dark)(&|$)/.exec(location.search);if(t&&!document.documentElement.dataset.theme)document.documentElement.dataset.theme=t[1]})()'
