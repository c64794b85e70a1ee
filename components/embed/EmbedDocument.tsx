import { oembedUrl } from '@/components/share/code'
import { pageUrl, stepPath } from '@/components/story/path'
import { darkReaderLock } from '@/components/theme/dark-reader'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { EmbedStep } from './EmbedStep'
import { titleOf } from './part'
import { type EmbedQuery, embedPath, embedSlugs } from './query'

interface Props {
  readonly query: EmbedQuery
  /** The whole stylesheet and the whole script, as texts that may stand in HTML as they are. */
  readonly style: string
  readonly script: string
  /** What the document may run and load. */
  readonly policy: string
  /** The site's own address, without a slash at its end. */
  readonly origin: string
}

/**
 * A light embed as a whole document: text and stills, one below the other, which is how it reads without JavaScript.
 * Its script makes it what `data-wants` says: `stepper`, `unrolled`, or `auto` for what the host can do.
 */
export function EmbedDocument({ query, style, script, policy, origin }: Props) {
  const slugs = embedSlugs(query)
  const shown = steps.filter(({ slug }) => slugs.includes(slug))
  const theme = query.theme === 'auto' ? undefined : query.theme
  const wants = 'step' in query ? undefined : (query.layout ?? 'auto')
  return (
    <html lang={site.locale} data-theme={theme} data-wants={wants}>
      {/* biome-ignore lint/style/noHeadElement: a document of its own, which Next does not put together */}
      <head>
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${shown[0]?.headline} – ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        <meta {...darkReaderLock} />
        <link rel="canonical" href={'step' in query ? pageUrl(query.step, origin) : `${origin}/`} />
        <Discovery query={query} origin={origin} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script */}
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </head>
      <body>
        <main>
          {shown.map((step, i) => (
            <EmbedStep
              key={step.slug}
              step={step}
              number={i + 1}
              total={shown.length}
              theme={theme}
              path={stepPath(step.slug)}
            />
          ))}
        </main>
        {wants && <Bar total={shown.length} />}
      </body>
    </html>
  )
}

/** Where a system that was given this address finds the code for it (oEmbed 1.0, section 4). */
function Discovery({ query, origin }: { query: EmbedQuery; origin: string }) {
  return (['json', 'xml'] as const).map((format) => (
    <link
      key={format}
      rel="alternate"
      type={format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'}
      href={oembedUrl(origin, embedPath(query), format)}
      title={titleOf(query)}
    />
  ))
}

/** What moves the stepper; seen in that layout only. */
function Bar({ total }: { total: number }) {
  return (
    <nav className="bar" aria-label="Steps">
      <button type="button" className="back" aria-label="Previous step">
        <Arrow d="M15 5l-7 7 7 7" />
      </button>
      <p role="status">
        <span className="now">{`Step 1 of ${total}`}</span>
        <span className="unseen" />
      </p>
      <button type="button" className="on" aria-label="Next step">
        <Arrow d="M9 5l7 7-7 7" />
      </button>
      <i className="read" />
    </nav>
  )
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
