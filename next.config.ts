import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { headerRules } from './headers/rules'

const config = (phase: string): NextConfig => ({
  poweredByHeader: false,
  reactStrictMode: true,
  // For readers of the source, and for the bench, which splits the scripts by package. Only open developer tools fetch them.
  productionBrowserSourceMaps: true,
  // The font that @vercel/og brings along; the cards set none of it, and the smallest edge plan has room for 1 MB in all.
  turbopack: { resolveAlias: { './Geist-Regular.ttf': './components/card/fonts/none.ttf' } },
  // One round trip less before the text is painted.
  experimental: { inlineCss: true },
  headers: async () => headerRules(),
  // Every build holds a copy that runs alone (`.next/standalone`); what `next start` runs is not that copy.
  ...(phase === PHASE_PRODUCTION_BUILD && !process.env.VERCEL && { output: 'standalone' }),
})

export default config
