import { textResponse } from '@/components/http/text-response'

/** Answers GET for a file of the site's data, which any page may fetch; 404 where there is no text. HEAD is Next's. */
export function download(text: string | null, type: string): (request: Request) => Response {
  if (text === null) return () => new Response('There is no such file.\n', { status: 404 })
  const headers = {
    type,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cache-control': 'public, max-age=300, s-maxage=3600',
    'cross-origin-resource-policy': 'cross-origin',
  }
  return (request) => textResponse(request, text, headers)
}
