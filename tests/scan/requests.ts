// Bad requests, made from every place that takes something and everything that does not belong there.
import fc from 'fast-check'
import { hostileValues } from './hostile-values'

export interface BadRequest {
  /** The place, with `{}` for what is put there. */
  readonly place: string
  readonly method: string
  readonly path: string
}

const places = [
  ...[
    '/{}',
    '/step/{}',
    '/step/rail/{}',
    '/step/rail?_rsc={}',
    '/?{}',
    '/_next/static/{}',
    '/_next/image?url={}&w=640&q=75',
  ],
  ...[
    '/og/{}',
    '/og/{}/square',
    '/og/rail/{}',
    '/og/at/{}',
    '/og/rail?v={}',
    '/og/rail?v=1&v={}',
    '/still/{}',
  ],
  ...['/embed?step={}', '/embed?from={}', '/embed?to={}&to=rail', '/embed?layout={}', '/embed?theme[]={}'],
  ...['/embed?{}=1', '/embed/scroll/{}/{}', '/embed/{}'],
  ...['/oembed?url={}', '/oembed?url[]={}', '/oembed?url=http://localhost/&format={}'],
  ...['/oembed?url=http://localhost/&maxwidth={}', '/data.json?callback={}', '/steps.csv/{}', '/fonts/{}'],
]

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('GET') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND') },
)

const request = fc
  .tuple(
    fc.constantFrom(...places),
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...Object.values(hostileValues).flat()) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    ),
    method,
  )
  .map(([place, value, method]) => ({ place, method, path: place.replaceAll('{}', written(value)) }))

/** The same requests every time. */
export function badRequests(count: number): BadRequest[] {
  return fc.sample(request, { numRuns: count, seed: 20230912 })
}

/** What a request line cannot hold goes in percent signs; all else goes as it is. */
function written(value: string): string {
  return value.replace(/[^\x21-\x7e]/gu, encodeURIComponent).replaceAll('#', '%23')
}
