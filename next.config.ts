import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
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
  // Pages of other origins load these, and so does our own in a sandboxed frame, whose origin is nobody's.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] },
  ],
}

export default config
