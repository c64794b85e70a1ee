import { scrollResponse } from '@/components/embed/scroll-response'
import { siteUrl } from '@/components/http/site-url'
import { steps } from '@/data/steps'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every range there is, from a step to itself or a later one: a closed set, so that nobody can fill a cache. */
export function generateStaticParams() {
  return steps.flatMap(({ slug: from }, i) => steps.slice(i).map(({ slug: to }) => ({ from, to })))
}

/** The scrolling embed of a range of steps. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/embed/scroll/[from]/[to]'>,
): Promise<Response> {
  const slugs = await params
  const [from, to] = [slugs.from, slugs.to].map((wanted) => steps.findIndex(({ slug }) => slug === wanted))
  return scrollResponse(from ?? -1, to ?? -1, siteUrl())
}
