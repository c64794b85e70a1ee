import { join } from 'node:path'
import type { NextConfig } from 'next'

// The site's own settings, and the root under which the packages lie.
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: true,
  turbopack: { root: join(import.meta.dirname, '../../..') },
}

export default config
