import { embedResponse } from '@/components/embed/response'
import { siteUrl } from '../../components/http/site-url'

/** The light embeds: stepper, unrolled, a single step. The scrolling one is a page of its own, to which rewrites lead. */
export function GET(request: Request) {
  return embedResponse(request, siteUrl())
}

export const HEAD = GET
