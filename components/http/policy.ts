// Content-Security-Policy: what a page or file may load and run, and who may frame it.

import { createHash } from 'node:crypto'
import { siteUrl } from './site-url'

export const policyHeader = 'Content-Security-Policy'

type Env = Readonly<Record<string, string | undefined>>

interface Page {
  /** Who may show the page in a frame. */
  readonly framedBy: 'nobody' | 'anybody'
  /** Whether the page shows frames of its own site. */
  readonly framing?: boolean
}

/** The policy of a page before `withHashes`. Mapbox's hosts are in it only where the build has a token. */
export function pagePolicy({ framedBy, framing }: Page, env: Env = process.env): string {
  const mapbox = mapboxNeeds(env)
  return written({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    // React writes `style` attributes into the HTML of a static page; they place things, and cannot load any.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", ...mapbox.img],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...mapbox.connect],
    'worker-src': mapbox.worker,
    'manifest-src': ["'self'"],
    // The origin by its name too: in a `srcdoc` document Firefox takes 'self' for nobody.
    ...(framing && { 'frame-src': ["'self'", ownOrigin(env)] }),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // No word of it for anybody: `*` would shut out frames of sandboxed pages, which have no origin.
    ...(framedBy === 'nobody' && { 'frame-ancestors': ["'none'"] }),
  })
}

/** The site's own origin as a source; on any port where only the machine itself is known. */
function ownOrigin(env: Env): string {
  return siteUrl(env).replace(/^(http:\/\/localhost):\d+$/, '$1:*')
}

/** A page's policy with only those inline scripts and styles allowed that stand in these documents. */
export function withHashes(policy: string, ...documents: readonly string[]): string {
  const only = (tag: 'script' | 'style') =>
    [...new Set(documents.flatMap((html) => hashes(html, tag)))].join(' ')
  return policy
    .replace("script-src 'self' 'unsafe-inline'", `script-src 'self' ${only('script')}`.trim())
    .replace("style-src 'self' 'unsafe-inline'", `style-src 'self' ${only('style')}`.trim())
}

/** A document that carries its policy itself, in which only its own scripts and styles run. Anybody may frame it. */
export function withPolicy(html: string): string {
  const policy = withHashes(pagePolicy({ framedBy: 'anybody' }), html)
  return html.replace('<head>', `<head><meta http-equiv="${policyHeader}" content="${policy}"/>`)
}

/** Hashes of what stands between a document's tags, as a policy names them. */
function hashes(html: string, tag: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}((?: [^>]*)?)>(.*?)</${tag}>`, 'gs'))
  return [...elements]
    .filter(([, attributes = '']) => !/ src=| type="application\/json"/.test(attributes))
    .map(([, , text = '']) => hashSource(text))
}

/** A text as a policy allows it, by its hash. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The policy of a picture or a download: nothing in it runs, even where it is opened by itself. */
export const inertPolicy = written({
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'frame-ancestors': ["'none'"],
  sandbox: [],
})

function mapboxNeeds(env: Env): Record<'img' | 'connect' | 'worker', readonly string[]> {
  if (!env.NEXT_PUBLIC_MAPBOX_TOKEN) return { img: [], connect: [], worker: ["'none'"] }
  const own = [env.NEXT_PUBLIC_MAPBOX_API, env.NEXT_PUBLIC_MAPBOX_STYLE].flatMap((address) =>
    address?.startsWith('http') ? [new URL(address).origin] : [],
  )
  const hosts = ['https://api.mapbox.com', 'https://*.tiles.mapbox.com', 'https://events.mapbox.com']
  return { img: ['data:', 'blob:'], connect: [...new Set([...hosts, ...own])], worker: ["'self'", 'blob:'] }
}

function written(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
