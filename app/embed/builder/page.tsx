import type { Metadata } from 'next'
import { Builder } from '@/components/embed/builder/Builder'
import { Page } from '@/components/page/Page'
import '@/components/embed/builder/builder.css'
import { site } from '@/data/site'
import { siteUrl } from '../../../components/http/site-url'

export const metadata: Metadata = {
  title: `Embed the story – ${site.name}`,
  description: 'Code to put the story, a part of it or one step into a page.',
  robots: { index: false, follow: true },
}

export default function BuilderPage() {
  const origin = siteUrl()
  return (
    <Page id={{ kind: 'builder', origin }}>
      <Builder origin={origin} />
    </Page>
  )
}
