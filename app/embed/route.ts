import { answer } from '@/components/embed/answer'
import { siteUrl } from '../../components/http/site-url'

/** The light embeds: stepper, unrolled, a single step. The scrolling one is a page of its own, to which rewrites lead. */
export function GET(request: Request) {
  return answer(request, siteUrl())
}

export const HEAD = GET
