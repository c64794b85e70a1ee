import { stillOf, stillSvg } from '@/components/card/still'
import { stillPath, themes } from '@/components/card/still-path'
import { steps } from '@/data/steps'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return steps.flatMap(({ slug }) => themes.map((theme) => ({ file: stillPath(slug, theme).slice(7) })))
}

export async function GET(_: Request, { params }: RouteContext<'/still/[file]'>): Promise<Response> {
  const still = stillOf((await params).file)
  if (!still) return new Response('No such picture.\n', { status: 404 })
  return new Response(stillSvg(still.slug, still.theme), {
    headers: { 'content-type': 'image/svg+xml', 'access-control-allow-origin': '*' },
  })
}
