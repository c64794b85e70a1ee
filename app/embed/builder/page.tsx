import type { Metadata } from 'next'
import { Builder } from '@/components/embed/builder/Builder'
import '@/components/embed/builder/builder.css'
import { site } from '@/data/site'
import { siteUrl } from '../../site-url'

export const metadata: Metadata = {
  title: `Embed the story – ${site.name}`,
  description: 'Code to put the story, a part of it or one step into a page.',
  robots: { index: false, follow: true },
}

export default function Page() {
  return (
    <main className="builder-page" aria-labelledby="builder">
      <header>
        <a href="/">{site.name}</a>
        <h1 id="builder">Embed the story</h1>
        <p>
          The whole story, a part of it or one step, in a page of yours. Every embed names its source and says
          that the account was not independently verified.
        </p>
      </header>
      <Builder origin={siteUrl()} />
    </main>
  )
}
