import type { Metadata } from 'next'
import { Page } from '@/components/page/Page'
import { site } from '@/data/site'

export const metadata: Metadata = { title: `Not found – ${site.name}` }

export default function NotFound() {
  return <Page id={{ kind: 'not-found' }} />
}
