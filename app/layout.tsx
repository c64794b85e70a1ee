import type { Metadata, Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { fontFaces } from '@/components/fonts/files'
import { mannerScript } from '@/components/story/mannerScript'
import { site } from '@/data/site'
import './globals.css'
import { siteUrl } from './site-url'

export const metadata: Metadata = { title: `${site.title} – ${site.name}`, description: site.tagline }

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#dde6e9' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1920' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={site.locale}
      suppressHydrationWarning // the script below writes on this element
      style={{ '--site': `"${siteUrl()}"` } as CSSProperties} // for addresses on paper; React's type knows no custom properties
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words */}
        <script dangerouslySetInnerHTML={{ __html: mannerScript }} />
        {children}
        {/* After the text: a slow phone sets it a frame earlier where it has no fonts to find first. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules */}
        <style dangerouslySetInnerHTML={{ __html: fontFaces() }} />
      </body>
    </html>
  )
}
