import { documentOf } from '@/components/download/document'
import { download } from '@/components/download/response'
import { story } from '@/data/story'
import { siteUrl } from '../../components/http/site-url'

export const GET = download(JSON.stringify(documentOf(story, siteUrl())), 'application/json; charset=utf-8')
