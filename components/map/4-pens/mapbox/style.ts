// Puts the map's own colours on a Mapbox style, and takes away what the story does not show.
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapboxMap,
} from 'mapbox-gl/esm'
import type { Scene } from '@/components/map/2-scene/scene'
import { tones } from '@/components/map/3-drawing/ground'
import type { Colours, Look } from '@/components/map/3-drawing/look'
import { toneOfDepth } from '@/components/map/3-drawing/water'
import { storyCountries } from '@/data/sheet/level'
import { loadDepths } from './depths'

/** Whose view of borders is shown. To the United States, as to the United Nations, Crimea is Ukraine. */
export const worldview = 'US'

/** What even this view calls disputed is left out: the sheet, which lies under the map, has it. */
const agreed: FilterSpecification = [
  'all',
  ['==', ['get', 'disputed'], 'false'],
  ['any', ['==', ['get', 'worldview'], 'all'], ['in', worldview, ['get', 'worldview']]],
]

/** The countries that the sheet has by themselves, by the names that Mapbox has for them. */
const countries: Record<(typeof storyCountries)[number], string> = {
  RUS: 'RU',
  UKR: 'UA',
  PRK: 'KP',
  IRN: 'IR',
}

const nations = {
  type: 'fill',
  source: 'story-nations',
  'source-layer': 'country_boundaries',
  filter: agreed,
} as const

/** Hides what the story has no use for, and adds its countries, borders and, in close views, relief. */
export function applyStyle(map: MapboxMap): void {
  const layers = map.getStyle().layers
  for (const layer of layers) if (isIdle(layer)) map.setLayoutProperty(layer.id, 'visibility', 'none')
  const water = layers.find((layer) => layer.type === 'fill' && layer['source-layer'] === 'water')
  if (!water || !('source' in water) || !water.source) return // pictures from above need no more
  const bottom = layers[0]?.id
  const roads = layers.find((layer) => layer.type === 'line' && layer['source-layer'] === 'road')?.id
  map.addSource(nations.source, { type: 'vector', url: 'mapbox://mapbox.country-boundaries-v1' })
  map.addSource('story-relief', {
    type: 'raster-dem',
    url: 'mapbox://mapbox.mapbox-terrain-dem-v1',
    tileSize: 512,
  })
  map.addLayer({ ...nations, id: 'story-land' }, bottom)
  for (const [country, iso] of Object.entries(countries)) {
    const filter: FilterSpecification = ['all', agreed, ['==', ['get', 'iso_3166_1'], iso]]
    const paint = { 'fill-opacity': 0, 'fill-opacity-transition': { duration: 0 } }
    map.addLayer({ ...nations, id: `story-tint-${country}`, filter, paint }, bottom)
  }
  map.addLayer({ id: 'story-relief', type: 'hillshade', source: 'story-relief', minzoom: 5 }, water.id)
  addDepths(map, layers[layers.indexOf(water) + 1]?.id)
  const international: FilterSpecification = [
    'all',
    agreed,
    ['==', ['get', 'admin_level'], 0],
    ['==', ['get', 'maritime'], 'false'],
  ]
  map.addLayer(
    {
      id: 'story-borders',
      type: 'line',
      source: water.source,
      'source-layer': 'admin',
      filter: international,
    },
    roads,
  )
}

/** The tones of deep water, as the sheet has them, under the layer that follows the water. */
function addDepths(map: MapboxMap, above: string | undefined): void {
  for (const id of depthIds) {
    const source: GeoJSONSourceSpecification = {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
    }
    const paint = { 'fill-opacity': toneOfDepth, 'fill-antialias': false }
    map.addLayer({ id, type: 'fill', source, paint }, above)
  }
  loadDepths().then(
    (depths) => {
      for (const [i, depth] of depths.entries())
        (map.getSource(depthIds[i] ?? '') as GeoJSONSource | undefined)?.setData(depth) // just added
    },
    () => {}, // the map is whole without
  )
}

const depthIds = ['story-depth-1', 'story-depth-2', 'story-depth-3']

/** Names and borders are the story's own; and its own land shows through until the tiles are there. */
function isIdle(layer: LayerSpecification): boolean {
  if (['background', 'symbol', 'hillshade', 'sky', 'fill-extrusion'].includes(layer.type)) return true
  return ['admin', 'landcover', 'landuse', 'landuse_overlay'].includes(layer['source-layer'] ?? '')
}

/** Paints all layers in the map's colours. */
export function recolor(map: MapboxMap, { colours: ink, hairlinePx }: Look): void {
  for (const { id, type, ...layer } of map.getStyle().layers) {
    const water = ['water', 'waterway'].includes(layer['source-layer'] ?? '')
    if (id === 'story-land') map.setPaintProperty(id, 'fill-color', nationColours(ink))
    else if (id.startsWith('story-tint-')) map.setPaintProperty(id, 'fill-color', ink.tint)
    else if (id === 'story-relief') shade(map, ink)
    else if (depthIds.includes(id)) map.setPaintProperty(id, 'fill-color', ink.deep)
    else if (type === 'fill') map.setPaintProperty(id, 'fill-color', water ? ink.sea : ink.land)
    else if (type === 'line') {
      map.setPaintProperty(id, 'line-color', water ? ink.sea : ink.border)
      if (id === 'story-borders') map.setPaintProperty(id, 'line-width', hairlinePx)
    }
  }
}

/** The colour of each country, from the sheet's own list. */
function nationColours(ink: Colours): ExpressionSpecification {
  const toned = storyCountries.flatMap((country) => [countries[country], ink[tones[country]]])
  return ['match', ['get', 'iso_3166_1'], ...toned, ink.land]
}

function shade(map: MapboxMap, ink: Colours): void {
  map.setPaintProperty('story-relief', 'hillshade-shadow-color', ink.coast)
  map.setPaintProperty('story-relief', 'hillshade-accent-color', ink.coast)
  map.setPaintProperty('story-relief', 'hillshade-highlight-color', ink.paper)
  map.setPaintProperty('story-relief', 'hillshade-exaggeration', [
    'interpolate',
    ['linear'],
    ['zoom'],
    5,
    0,
    7,
    0.4,
  ])
}

/** Tints the countries that a scene points out. */
export function tint(map: MapboxMap, strengths: Scene['tint']): void {
  for (const country of storyCountries) {
    const id = `story-tint-${country}`
    const strength = strengths[country] ?? 0
    if (map.getLayer(id) && map.getPaintProperty(id, 'fill-opacity') !== strength)
      map.setPaintProperty(id, 'fill-opacity', strength)
  }
}
