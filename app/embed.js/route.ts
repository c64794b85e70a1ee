import script from '@/components/embed/loader?bundled'

export const dynamic = 'force-static'

/** The loader for pages that are not ours, in one file. A day-old one must still work with today's guests. */
export function GET(): Response {
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}
