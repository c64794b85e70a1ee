import { policyHeader } from '@/components/http/policy'
import type { Answer } from '../browser/ask'

/** What is wrong with the answer to a bad request; empty where nothing is. */
export function faults({ status, headers, body }: Answer): string[] {
  const text = body.toString('latin1')
  const { location } = headers
  return [
    // oEmbed asks for 501 where a format is not known.
    ...(status >= 500 && status !== 501 ? [`${status}`] : []),
    ...(/<script>alert|<img src=x/i.test(text) ? ['reflects markup'] : []),
    ...(headers['set-cookie'] ? ['sets a cookie'] : []),
    ...(location && !/^\/(?![/\\])/.test(location) ? [`leads to ${location}`] : []),
    ...(body.length > 400_000 ? [`answers with ${body.length} bytes`] : []),
    ...(body.length > 0 && status < 300 && headers['x-content-type-options'] !== 'nosniff'
      ? ['may be sniffed']
      : []),
  ]
}

/**
 * The policy that counts for an answer: of two, both hold, and a document's own is the stricter. One address leads to many
 * embeds, so each carries its own beside the one in the header.
 */
export function policyOf({ headers, body }: Answer): string {
  const carried = new RegExp(`<meta http-equiv="${policyHeader}" content="([^"]*)"`).exec(body.toString())
  return carried?.[1]?.replaceAll('&#x27;', "'") ?? String(headers[policyHeader.toLowerCase()] ?? '')
}
