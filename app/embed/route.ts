import { answer } from '@/components/embed/answer'
import { stepPath } from '@/components/story/path'
import { siteUrl } from '../site-url'

/** The light embeds: stepper, unrolled, a single step. The scrolling one is a page of its own, to which proxy.ts leads. */
export function GET(request: Request) {
  return answer(request, { origin: siteUrl(), pathOf: stepPath })
}

export const HEAD = GET
