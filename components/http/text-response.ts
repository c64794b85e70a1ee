import { createHash } from 'node:crypto'
import { etagMatches } from './etag'

/**
 * Answers GET, HEAD and conditional requests for a text. Its tag is a weak one, the same for every encoding: whoever
 * stands between here and the reader may compress it.
 */
export function textResponse(
  request: Request,
  text: string,
  { type, ...more }: Readonly<Record<string, string> & { type: string }>,
): Response {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { ...more, etag, vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' }
  if (etagMatches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'content-type': type },
  })
}
