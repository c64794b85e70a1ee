import type { NextConfig } from 'next'

const forEveryone = { key: 'Access-Control-Allow-Origin', value: '*' }

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The browser tests of the Mapbox painter are run against a build of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // An empty token is inlined like any other, and takes everything that asks for it out of the scripts.
  env: { NEXT_PUBLIC_MAPBOX_TOKEN: process.env.NEXT_PUBLIC_MAPBOX_TOKEN ?? '' },
  // For readers of the source, and for the bench, which splits the scripts by package. Only open developer tools fetch them.
  productionBrowserSourceMaps: true,
  // The font that @vercel/og brings along; the cards set none of it, and the smallest edge plan has room for 1 MB in all.
  turbopack: {
    resolveAlias: { './Geist-Regular.ttf': './components/card/fonts/none.ttf' },
    rules: {
      '*': { condition: { query: '?bundled' }, loaders: ['./components/embed/bundle.mjs'], as: '*.js' },
      '*.woff2': { condition: { query: '?bytes' }, type: 'bytes' },
    },
  },
  // One round trip less before the text is painted.
  experimental: { inlineCss: true },
  headers: async () => [
    // Pages of other origins load these, and so does our own in a sandboxed frame, whose origin is nobody's.
    { source: '/_next/static/:path*', headers: [forEveryone] },
    {
      source: '/embed.js',
      headers: [
        forEveryone,
        { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
        { key: 'Cache-Control', value: 'public, max-age=300, stale-while-revalidate=86400' },
      ],
    },
  ],
}

export default config
