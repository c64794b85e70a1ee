import { scrollFileNames, scrollFileResponse } from '@/components/embed/scroll-files'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return scrollFileNames.map((file) => ({ file }))
}

/** A file of the scrolling embed's script. */
export async function GET(_: Request, { params }: RouteContext<'/embed/script/[file]'>): Promise<Response> {
  return scrollFileResponse((await params).file)
}
