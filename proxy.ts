import { NextResponse } from 'next/server'
import { refuse } from '@/components/card/refuse'
import { parseEmbedQuery } from '@/components/embed/query'

export const config = { matcher: ['/embed'] }

/** Refuses an embed's query that is at fault before anything runs, and leads the scrolling embed to its own page. */
export function proxy(request: Request): Response | undefined {
  const url = new URL(request.url)
  const query = parseEmbedQuery(url.searchParams)
  if ('error' in query) return refuse(request, { status: 400, reason: query.error })
  if ('step' in query || query.layout !== 'scroll') return undefined
  return NextResponse.rewrite(new URL(`/embed/scroll/${query.from}/${query.to}`, url))
}
