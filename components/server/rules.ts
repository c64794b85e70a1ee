// What every answer says of itself to browsers, by path.

import { steps } from '../../data/steps'
import { madeRanges } from '../embed/made-ranges'
import { embedParameters } from '../embed/query'
import { inertPolicy, pagePolicy, policyHeader } from '../http/policy'

/** In Next's form. Of two rules that set the same header for a path, the later wins. */
interface Rule {
  readonly source: string
  readonly has?: { readonly type: 'query'; readonly key: string; readonly value: string }[]
  readonly headers: { readonly key: string; readonly value: string }[]
}

/** The rule whose policy counts where no page of ours answers. */
export const everywhere = '/:path*'

/** Documents for the frames of other sites: `/embed` answers with them. */
const framed = '/embed/scroll/'

const slugs = steps.map(({ slug }) => slug)

/** Those pages alone: what is not found beside them is nobody's to frame. */
const framedPages = madeRanges(slugs).map(({ from, ends }) => `${framed}${from}/:to(${ends.join('|')})`)

/** Pictures and data that any site may read. */
const shared = [
  ...['/og/:path*', '/still/:path*', '/oembed'],
  ...['/data.json', '/data.schema.json', '/steps.csv', '/route.geojson', '/corrections.xml'],
]

/** Our own scripts and fonts: other sites need them too, and so do our pages in a frame without an origin. */
const assets = ['/_next/static/:path*', '/fonts/:path*', '/embed.js', '/embed/script/:file']

const inert = [
  ...shared,
  '/apple-touch-icon.png',
  '/favicon.ico',
  '/icon.svg',
  '/licences.txt',
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
]

const corrected = { 'Cache-Control': 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400' }

/** Without these a host that isolates itself from other sites (COEP) shows no frame of ours. */
const isolated = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const noVarySearch = `key-order, params, except=(${embedParameters.map((name) => `"${name}"`).join(' ')})`

/** All rules, weakest first. Pages may hold any inline script until `csp-hashes.ts` has hashed their own. */
export function headerRules(): Rule[] {
  return [
    rule(everywhere, everywhereHeaders),
    // An embed belongs to its host's windows.
    rule('/((?!embed$|embed/scroll/).*)', { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    // A cache that knows this header keeps one answer, whatever others have added to the address.
    ...['/embed', ...framedPages].map((source) => rule(source, { 'No-Vary-Search': noVarySearch })),
    ...(process.env.NODE_ENV === 'development' ? [] : policies()),
    // Next lets shared caches keep for a year what it has made in the build, and a correction would not reach its readers.
    ...['/', '/step/:slug', '/embed/builder', ...framedPages].map((source) => rule(source, corrected)),
    // Rules look at the address as it was asked for, before it leads to one of the pages above.
    { ...rule('/embed', corrected), has: [{ type: 'query', key: 'layout', value: 'scroll' }] },
    // The page of an error is no address of its own, though Next answers there too.
    rule('/_global-error', { 'Cache-Control': 'no-store' }),
    rule('/still/:file', { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' }),
    // Workers too must say so in a page that does.
    ...['/embed', ...framedPages, '/_next/static/:path*', '/embed/script/:file'].map((source) =>
      rule(source, isolated),
    ),
    ...[...shared, ...assets].map((source) =>
      rule(source, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ),
    // Pages name it with its hash. Chromium asks its cache for it with each new address of the page, thus with each step.
    rule('/icon.svg', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ]
}

/** Not for Next's development server, which evaluates scripts. */
function policies(): Rule[] {
  return [
    rule(everywhere, { [policyHeader]: pagePolicy({ framedBy: 'nobody' }) }),
    ...['/embed', ...framedPages].map((source) =>
      rule(source, { [policyHeader]: pagePolicy({ framedBy: 'anybody' }) }),
    ),
    rule('/embed/builder', { [policyHeader]: pagePolicy({ framedBy: 'nobody', framing: true }) }),
    ...inert.map((source) => rule(source, { [policyHeader]: inertPolicy })),
  ]
}

function rule(source: string, headers: Readonly<Record<string, string>>): Rule {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) }
}

/**
 * All that a page could ask a reader for is off, but what the share menu uses: the clipboard, and `web-share`, which is not
 * named since not every browser knows it, and is ours alone by default.
 */
const permissions = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone'],
  ...['midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('clipboard-write=(self)')
  .join(', ')

/** What every answer says, whatever it is. */
export const everywhereHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': permissions,
  'Strict-Transport-Security': 'max-age=63072000',
}
