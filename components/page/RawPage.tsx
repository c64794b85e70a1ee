'use client'

import { createElement, type ReactNode, type RefObject, useEffect, useState } from 'react'
import { usePageHtml } from '#page-html'
import { Guarded } from '@/components/island/Guarded'
import { PageElement } from '@/components/island/PageElement'
import { releaseBody, tagName } from './body'
import { keepPage } from './keep'
import type { PageId } from './page-id'

interface Props {
  readonly id: PageId
  /** Changes, in development alone, when the HTML may be another one. */
  readonly revision: number
  /** What comes alive in the page. */
  readonly children: ReactNode
}

/**
 * A page whose HTML React neither knows nor compares: translators, extensions and proxies may have changed any of it.
 * It is known to the server only, so that it is sent once. `children` render into places of it (see Island.tsx) and
 * come after it, so that its element is there before their effects.
 */
export function RawPage({ id, revision, children }: Props) {
  const html = usePageHtml(id)
  const [page] = useState<RefObject<HTMLElement | null>>(() => ({ current: null }))
  const [raw] = useState(() => {
    const kept = typeof document === 'undefined' ? null : keepPage()
    const ref = (element: HTMLElement | null) => {
      if (element) kept?.giveBack(element)
      releaseBody()
      page.current = element
    }
    // The same object for ever: React would write another one into the page, which in the browser is empty.
    return { ref, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html } }
  })
  useReload(revision)
  return (
    <>
      {createElement(tagName, raw)}
      <PageElement value={page}>
        <Guarded>{children}</Guarded>
      </PageElement>
    </>
  )
}

function useReload(revision: number) {
  const [first] = useState(revision)
  useEffect(() => {
    if (process.env.NODE_ENV === 'development' && revision !== first) location.reload()
  }, [revision, first])
}
