import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // For readers of the source, and for the bench, which splits the scripts by package. Only open developer tools fetch them.
  productionBrowserSourceMaps: true,
  // One round trip less before the text is painted.
  experimental: { inlineCss: true },
}

export default config
