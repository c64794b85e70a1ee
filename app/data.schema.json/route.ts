import { documentJsonSchema } from '@/components/download/document'
import { download } from '@/components/download/response'
import { siteUrl } from '../../components/http/site-url'

export const GET = download(
  JSON.stringify(documentJsonSchema(siteUrl())),
  'application/schema+json; charset=utf-8',
)
