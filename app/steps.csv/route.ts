import { csvOf } from '@/components/download/csv'
import { download } from '@/components/download/response'
import { story } from '@/data/story'
import { siteUrl } from '../../components/http/site-url'

export const GET = download(csvOf(story, siteUrl()), 'text/csv; charset=utf-8; header=present')
