import { atomOf } from '@/components/download/atom'
import { download } from '@/components/download/response'
import { story } from '@/data/story'
import { siteUrl } from '../../components/http/site-url'

/** A feed of corrections, from the first one on. */
export const GET = download(atomOf(story, siteUrl()), 'application/atom+xml; charset=utf-8')
