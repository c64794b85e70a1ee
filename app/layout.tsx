import type { Metadata, Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { darkReaderLock } from '@/components/theme/dark-reader'
import { site } from '@/data/site'
import './globals.css'
import { siteUrl } from '@/components/http/site-url'

export const metadata: Metadata = {
  title: `${site.title} – ${site.name}`,
  description: site.tagline,
  other: { [darkReaderLock.name]: darkReaderLock.content },
}

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
      suppressHydrationWarning // a script of the page writes on this element
      style={{ '--site': `"${siteUrl()}"` } as CSSProperties} // for addresses on paper; React's type knows no custom properties
    >
      <body>{children}</body>
    </html>
  )
}
