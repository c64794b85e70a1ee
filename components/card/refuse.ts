import type { Refusal } from './address'

/** A refusal in plain words. */
export function refuse({ method }: Request, { status, reason, retryAfterS }: Refusal): Response {
  return new Response(method === 'HEAD' ? null : `${reason}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': status === 500 || status === 503 ? 'no-store' : 'public, max-age=300, s-maxage=3600',
      'x-content-type-options': 'nosniff',
      ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }),
    },
  })
}
