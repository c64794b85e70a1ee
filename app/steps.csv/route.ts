import { download } from '@/components/download/answer'
import { csvOf } from '@/components/download/csv'
import { story } from '@/data/story'
import { siteUrl } from '../../components/http/site-url'

export const GET = download(csvOf(story, siteUrl()), 'text/csv; charset=utf-8; header=present')
