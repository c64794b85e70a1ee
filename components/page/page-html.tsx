// What stands in the body of each page, as HTML. On the server only: see "imports" in package.json, which gives the
// browser no-page-html.ts.
import { use } from 'react'
import { BuilderHtml } from '@/components/embed/builder/BuilderHtml'
import { fontFaces } from '@/components/fonts/files'
import { modeScript } from '@/components/mode/mode-script'
import { StoryHtml } from '@/components/story/StoryHtml'
import { breakLines } from '@/components/text/html-lines'
import darkened from '@/components/theme/darkened?bundled'
import { NotFoundHtml } from './NotFoundHtml'
import type { PageId } from './page-id'

const made = new Map<string, Promise<string>>()

/** The HTML of a page, for a component that is rendered on the server. */
export function usePageHtml(id: PageId): string {
  const key = JSON.stringify(id)
  const html = made.get(key) ?? htmlOf(id)
  made.set(key, html)
  return use(html)
}

async function htmlOf(id: PageId): Promise<string> {
  // Next refuses to have it imported at the top of a module that pages reach.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words */}
      <script dangerouslySetInnerHTML={{ __html: `${darkened}${modeScript}` }} />
      <Body id={id} />
      {/* After the text: a slow phone sets it a frame earlier where it has no fonts to find first. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules */}
      <style dangerouslySetInnerHTML={{ __html: fontFaces() }} />
    </>,
  )
  return breakLines(html)
}

function Body({ id }: { id: PageId }) {
  switch (id.kind) {
    case 'story':
      return <StoryHtml at={id.at} />
    case 'builder':
      return <BuilderHtml origin={id.origin} />
    case 'not-found':
      return <NotFoundHtml />
  }
}
