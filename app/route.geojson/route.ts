import { geojsonOf } from '@/components/download/geojson'
import { download } from '@/components/download/response'
import { computedLine } from '@/data/computed-line'
import { story } from '@/data/story'
import { siteUrl } from '../../components/http/site-url'

export const GET = download(JSON.stringify(geojsonOf(story, computedLine, siteUrl())), 'application/geo+json')
