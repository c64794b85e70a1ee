import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { embedRewrites } from './components/server/embed-rewrites'
import { headerRules } from './components/server/rules'

const config = (phase: string): NextConfig => ({
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing here uses Next's image service, which would make a picture of every address that it is asked for.
  images: { unoptimized: true },
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // The browser tests of the Mapbox painter are run against a build of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // A build into another folder would write that folder into the project's own tsconfig.json, and the types are checked already.
  ...(process.env.NEXT_DIST_DIR && {
    typescript: { tsconfigPath: 'tests/mapbox/tsconfig.json', ignoreBuildErrors: true },
  }),
  // An empty token is inlined like any other, and takes everything that asks for it out of the scripts.
  env: { NEXT_PUBLIC_MAPBOX_TOKEN: process.env.NEXT_PUBLIC_MAPBOX_TOKEN ?? '' },
  // For readers of the source, and for the bench, which splits the scripts by package. Only open developer tools fetch them.
  productionBrowserSourceMaps: true,
  // Said, since Next would take the folder of any lock file further up for the project.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      // The copy of @vercel/og that Next takes for that name, taken apart.
      '@vercel/og/parts': 'next/dist/compiled/@vercel/og/index.edge.js',
      // Its modules: what it is built into for browsers brings a wrapper along.
      scrollama: 'scrollama/index.js',
      // As Next's own script asks for them.
      '../build/polyfills/polyfill-module': './components/island/no-polyfills.ts',
    },
    rules: {
      '**/@vercel/og/index.edge.js': { loaders: ['./components/card/og-parts.mjs'] },
      '**/{pako_deflate.esm.min.mjs,components/card/png.ts}': {
        loaders: ['./components/card/plain-globals.mjs'],
      },
      '*': { condition: { query: '?bundled' }, loaders: ['./components/embed/bundle.mjs'], as: '*.js' },
      '*.ts': { condition: { query: '?split' }, loaders: ['./components/embed/split.mjs'], as: '*.js' },
      '*.woff2': { condition: { query: '?bytes' }, type: 'bytes' },
    },
  },
  // One round trip less before the text is painted.
  experimental: { inlineCss: true },
  headers: async () => headerRules(),
  rewrites: async () => ({ beforeFiles: embedRewrites() }),
  // Every build holds a copy that runs alone (`.next/standalone`); what `next start` runs is not that copy.
  ...(phase === PHASE_PRODUCTION_BUILD && !process.env.VERCEL && { output: 'standalone' }),
})

export default config
