/** One path of every kind that the site answers, and what it must say. */
export interface Kind {
  readonly path: string
  readonly is: 'page' | 'framed page' | 'inert'
  /** Whether other sites may read it. */
  readonly shared: boolean
  readonly status?: number
}

export const kinds: readonly Kind[] = [
  { path: '/', is: 'page', shared: false },
  { path: '/step/rail', is: 'page', shared: false },
  { path: '/nowhere', is: 'page', shared: false, status: 404 },
  { path: '/embed/builder', is: 'page', shared: false },
  { path: '/embed', is: 'framed page', shared: false },
  { path: '/embed?step=rail', is: 'framed page', shared: false },
  { path: '/embed?from=najin&to=dunay&layout=scroll', is: 'framed page', shared: false },
  { path: '/embed?layout=stepper', is: 'framed page', shared: false },
  { path: '/embed?layout=unrolled&theme=dark', is: 'framed page', shared: false },
  { path: '/og/rail', is: 'inert', shared: true },
  { path: '/og/at/500', is: 'inert', shared: true },
  { path: '/og/nowhere', is: 'inert', shared: true, status: 404 },
  { path: '/still/rail.svg', is: 'inert', shared: true },
  { path: '/data.json', is: 'inert', shared: true },
  { path: '/data.schema.json', is: 'inert', shared: true },
  { path: '/steps.csv', is: 'inert', shared: true },
  { path: '/route.geojson', is: 'inert', shared: true },
  { path: '/corrections.xml', is: 'inert', shared: true, status: 404 },
  { path: '/embed.js', is: 'page', shared: true },
  { path: '/oembed', is: 'inert', shared: true, status: 400 },
  { path: '/apple-touch-icon.png', is: 'inert', shared: false },
  { path: '/favicon.ico', is: 'inert', shared: false },
  { path: '/icon.svg', is: 'inert', shared: false },
  { path: '/licences.txt', is: 'inert', shared: false },
  { path: '/sitemap.xml', is: 'inert', shared: false },
  { path: '/robots.txt', is: 'inert', shared: false },
  { path: '/manifest.webmanifest', is: 'inert', shared: false },
]
