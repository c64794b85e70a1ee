import { fontFiles } from '@/components/fonts/files'

export const dynamic = 'force-static'
export const dynamicParams = false

const fonts = Object.values(fontFiles)

export function generateStaticParams() {
  return fonts.map(({ file }) => ({ file }))
}

/** A font for a document of any origin, the opaque one of a sandboxed frame too. */
export async function GET(_: Request, { params }: RouteContext<'/fonts/[file]'>): Promise<Response> {
  const { file } = await params
  const font = fonts.find((each) => each.file === file)
  if (!font) return new Response('No such font.\n', { status: 404 })
  return new Response(font.bytes, {
    headers: {
      'content-type': 'font/woff2',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
