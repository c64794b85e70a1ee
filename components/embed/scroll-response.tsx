// The scrolling embed as a whole document. The build makes most of those that are asked for: made-ranges.ts.
import { fontFaces } from '@/components/fonts/files'
import { withPolicy } from '@/components/http/policy'
import { breakLines } from '@/components/text/html-lines'
import darkened from '@/components/theme/darkened?bundled'
import { steps } from '@/data/steps'
import { ScrollDocument } from './ScrollDocument'
import style from './scroll-document.css?bundled'
import { scrollScript } from './scroll-files'

/**
 * The story from one step to another.
 * @param from index of the first step, and `to` of the last; a range that runs backwards is not found.
 * @param origin the site's own address, without a slash at its end.
 */
export async function scrollResponse(from: number, to: number, origin: string): Promise<Response> {
  if (from < 0 || to < from || to >= steps.length) return new Response('No such part.\n', { status: 404 })
  // Next refuses to have it imported at the top of a module that routes reach.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const all = { from, to, origin, style, fonts: fontFaces(), early: darkened, script: scrollScript }
  const html = `<!doctype html>${breakLines(renderToStaticMarkup(<ScrollDocument {...all} />))}`
  // `/embed` is one address of many documents, and a header would have to allow the scripts of all.
  return new Response(withPolicy(html), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
