import { madeRanges } from '@/components/embed/made-ranges'
import { scrollResponse } from '@/components/embed/scroll-response'
import { siteUrl } from '@/components/http/site-url'
import { steps } from '@/data/steps'

export const dynamic = 'force-static'
export const dynamicParams = false

/** A closed set, so that nobody can fill a cache. */
export function generateStaticParams() {
  return madeRanges(steps).flatMap(({ from, ends }) => ends.map((to) => ({ from: from.slug, to: to.slug })))
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
