// What every answer says of itself to browsers, by path.
import { inertPolicy, pagePolicy, policyHeader } from './policy'

/** In Next's form. Of two rules that set the same header for a path, the later wins. */
interface Rule {
  readonly source: string
  readonly headers: { readonly key: string; readonly value: string }[]
}

/** The rule whose policy counts where no page of ours answers. */
export const everywhere = '/:path*'

/** Pages for the frames of other sites: `/embed` answers with them. */
export const framed = '/embed/scroll/'

/** Pictures and data that any site may read. */
const shared = [
  ...['/og/:path*', '/still/:path*', '/oembed'],
  ...['/data.json', '/data.schema.json', '/steps.csv', '/route.geojson', '/corrections.xml'],
]

/** Our own scripts and fonts: other sites need them too, and so do our pages in a frame without an origin. */
const assets = ['/_next/static/:path*', '/fonts/:path*', '/embed.js']

const inert = [
  ...shared,
  '/icon.svg',
  '/licences.txt',
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
]

/** All rules, weakest first. Pages may hold any inline script until `seal.ts` has hashed their own. */
export function headerRules(): Rule[] {
  return [
    rule(everywhere, {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': permissions,
      'Strict-Transport-Security': 'max-age=63072000',
    }),
    // An embed belongs to its host's windows.
    rule('/((?!embed$|embed/scroll/).*)', { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    ...(process.env.NODE_ENV === 'development' ? [] : policies()),
    // Next lets shared caches keep for a year what it has made in the build, and a correction would not reach its readers.
    ...['/', '/step/:slug', '/embed/builder', `${framed}:path*`].map((source) =>
      rule(source, { 'Cache-Control': 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400' }),
    ),
    rule('/still/:file', { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' }),
    ...[...shared, ...assets].map((source) =>
      rule(source, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ),
    // Pages name it with a hash. Chromium asks again with each new address of the page, thus with each step.
    rule('/icon.svg', { 'Cache-Control': 'public, max-age=86400' }),
  ]
}

/** Not for Next's development server, which evaluates scripts. */
function policies(): Rule[] {
  return [
    rule(everywhere, { [policyHeader]: pagePolicy({ framedBy: 'nobody' }) }),
    ...['/embed', `${framed}:path*`].map((source) =>
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
