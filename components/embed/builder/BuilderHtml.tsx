import { loaderCode } from '@/components/share/code'
import { site } from '@/data/site'
import { Choices } from './Choices'
import { embeddedOf, initial } from './settings'

/** The page on which editors make an embed's code. `origin` is the site's own address, as far as the build knows. */
export function BuilderHtml({ origin }: { origin: string }) {
  return (
    <main className="builder-page" aria-labelledby="builder">
      <header>
        <a href="/">{site.name}</a> <h1 id="builder">Embed the story</h1>
        <p>
          The whole story, a part of it or one step, in a page of yours. Every embed names its source and
          says: “{site.caveat}”
        </p>
      </header>
      <div className="builder">
        {/* What is chosen before the form works would be lost. */}
        <div inert style={{ display: 'contents' }}>
          <Choices settings={initial} onChange={() => undefined} />
          <div className="result">
            <div className="code-box">
              <label htmlFor="first-address">Address</label>
              <textarea
                id="first-address"
                value={origin + embeddedOf(initial, origin).sharePath}
                rows={1}
                readOnly
              />
            </div>
            <div className="code-box">
              <label htmlFor="first-code">Embed code</label>
              <textarea id="first-code" value={loaderCode(embeddedOf(initial, origin))} rows={7} readOnly />
            </div>
          </div>
        </div>
      </div>
    </main>
  )
}
