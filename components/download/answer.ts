import { holds } from '@/components/conditional'
import { digest } from '@/components/digest'

/** Answers GET for a file of the site's data, which any page may fetch; 404 where there is no text. HEAD is Next's. */
export function download(text: string | null, type: string): (request: Request) => Response {
  if (text === null) return () => new Response('There is no such file.\n', { status: 404 })
  const etag = `"${digest(text)}"`
  const headers = {
    etag,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cache-control': 'public, max-age=300, s-maxage=3600',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  }
  return (request) =>
    holds(request.headers.get('if-none-match'), etag)
      ? new Response(null, { status: 304, headers })
      : new Response(text, { headers: { ...headers, 'content-type': type } })
}
