import { oembedResponse } from '@/components/embed/oembed-response'
import { siteUrl } from '../../components/http/site-url'

/** What a page's system asks for when an editor pastes an address of ours: oEmbed 1.0. */
export function GET(request: Request) {
  return oembedResponse(request, siteUrl())
}

export const HEAD = GET
