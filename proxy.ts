import { NextResponse } from 'next/server'
import { refuse } from '@/components/card/refuse'
import { parseEmbedQuery } from '@/components/embed/query'

export const config = { matcher: ['/og/:path*', '/embed'] }

/** Refuses what is the asker's fault before anything runs, and leads the scrolling embed to its own page. */
export function proxy(request: Request): Response | undefined {
  const url = new URL(request.url)
  // Where a dynamic route is near, `next start` 16.4 answers this with 500, since a project without a pages folder has
  // no page for 400.
  if (!decodable(url.pathname))
    return refuse(request, { status: 400, reason: 'The address cannot be decoded.' })
  if (url.pathname !== '/embed') return undefined
  const query = parseEmbedQuery(url.searchParams)
  if ('error' in query) return refuse(request, { status: 400, reason: query.error })
  if ('step' in query || query.layout !== 'scroll') return undefined
  return NextResponse.rewrite(new URL(`/embed/scroll/${query.from}/${query.to}`, url))
}

function decodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
