import type { ReactNode } from 'react'
import type { PageId } from './page-id'
import { RawPage } from './RawPage'

/** A page: its HTML, and the components that come alive in it. */
export function Page({ id, children }: { id: PageId; children?: ReactNode }) {
  // The development server renders a page anew when its sources change, and the browser then has to load the HTML anew.
  const revision = process.env.NODE_ENV === 'development' ? Date.now() : 0
  return (
    <RawPage id={id} revision={revision}>
      {children}
    </RawPage>
  )
}
