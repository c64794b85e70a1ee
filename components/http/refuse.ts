/** Why a request gets no answer. */
export interface Refusal {
  readonly status: 400 | 404 | 500 | 501 | 503
  readonly reason: string
  /** When to ask again. */
  readonly retryAfterS?: number
}

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
