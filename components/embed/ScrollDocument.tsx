import type { CSSProperties } from 'react'
import { plotRange } from '@/components/map/1-plot/plot'
import { Still } from '@/components/map/4-pens/svg/Still'
import { modeScript } from '@/components/mode/mode-script'
import { Scroll } from '@/components/story/Scroll'
import { Steps } from '@/components/story/Steps'
import { darkReaderLock } from '@/components/theme/dark-reader'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import type { EmbeddedData } from './embed-story'

interface Props {
  /** Indices of the first and the last step. */
  readonly from: number
  readonly to: number
  /** The site's own address, without a slash at its end. */
  readonly origin: string
  /** The stylesheet, the rules for fonts and a script that runs before anything is painted, as texts that may stand in HTML. */
  readonly style: string
  readonly fonts: string
  readonly early: string
  /** Address of the script. */
  readonly script: string
}

/** The story, or a part of it, in another site's page, which moves it (layout `scroll`): a document with one script. */
export function ScrollDocument({ from, to, origin, style, fonts, early, script }: Props) {
  const plot = plotRange(from, to)
  const part = steps.slice(from, to + 1)
  return (
    <html lang={site.locale} style={{ '--site': `"${origin}"` } as CSSProperties}>
      {/* biome-ignore lint/style/noHeadElement: a document of its own, which Next does not put together */}
      <head>
        <Head title={`${part[0]?.headline} – ${site.name}`} origin={origin} />
        <Style text={style} />
        <script type="module" async src={script} crossOrigin="anonymous" />
      </head>
      <body>
        <Script text={`${early}${modeScript}${readTheme}`} />
        <main className={from > 0 ? 'guest part' : 'guest'}>
          <Scroll plot={plot} first={0} titles={part} still={<Still plot={plot} index={0} />}>
            <Steps plot={plot} steps={part} embedded />
          </Scroll>
          <footer className="credit">
            {site.caveat}{' '}
            <a href="/" target="_blank" rel="noopener">
              Full story: {site.name}
              <span className="unseen">, in a new window</span>
            </a>
          </footer>
        </main>
        <Data plot={plot} titles={part.map(({ slug, title }) => ({ slug, title }))} />
        {/* After the text: a slow phone sets it a frame earlier where it has no fonts to find first. */}
        <Style text={fonts} />
      </body>
    </html>
  )
}

function Head({ title, origin }: { title: string; origin: string }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={site.tagline} />
      <meta name="robots" content="noindex" />
      <meta {...darkReaderLock} />
      <link rel="canonical" href={origin} />
    </>
  )
}

/** Our own rules. */
function Style({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as the comment says
  return <style dangerouslySetInnerHTML={{ __html: text }} />
}

/** Our own words, and of the query only two known ones. */
function Script({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as the comment says
  return <script dangerouslySetInnerHTML={{ __html: text }} />
}

/** What the script needs to know besides the HTML. */
function Data(data: EmbeddedData) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing in it can end the element
  return <script type="application/json" id="story-data" dangerouslySetInnerHTML={{ __html: text }} />
}

/** The document is one file for all themes, so the query is read while the document is. One that the browser darkens is dark already. */
const readTheme =
  ';(function(){var t=/[?&](?:amp;)*theme=(light|dark)(&|$)/.exec(location.search);if(t&&!document.documentElement.dataset.theme)document.documentElement.dataset.theme=t[1]})()'
