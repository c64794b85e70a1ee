import { NextResponse } from 'next/server'

export const config = { matcher: ['/og/:path*', '/embed'] }

/**
 * An address that cannot be decoded is the asker's fault. Where a dynamic route is near, `next start` 16.4 answers it
 * with 500, since a project without a pages folder has no page for 400.
 */
export function proxy(request: Request): Response | undefined {
  const url = new URL(request.url)
  if (url.pathname === '/embed') {
    const { from = 'opening', to = 'unknown' } = Object.fromEntries(url.searchParams)
    return NextResponse.rewrite(new URL(`/embed/scroll/${from}/${to}`, request.url))
  }
  try {
    decodeURIComponent(url.pathname)
    return undefined
  } catch {
    return new Response('The address cannot be decoded.\n', {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
  }
}
