/** A style in the manner of Mapbox's light and dark ones: the layers that the story hides, paints and builds upon. */
export function styleOf(name: string) {
  const dark = name.startsWith('dark')
  const [land, water] = dark ? ['#111111', '#222222'] : ['#fefefe', '#cccccc']
  const source = { source: 'composite' }
  return {
    version: 8,
    name,
    sources: { composite: { type: 'vector', url: 'mapbox://mapbox.mapbox-streets-v8' } },
    sprite: `mapbox://sprites/mapbox/${name}`,
    glyphs: 'mapbox://fonts/mapbox/{fontstack}/{range}.pbf',
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': land } },
      { id: 'water', type: 'fill', ...source, 'source-layer': 'water', paint: { 'fill-color': water } },
      { id: 'road-simple', type: 'line', ...source, 'source-layer': 'road' },
      {
        id: 'admin-0-boundary-disputed',
        type: 'line',
        ...source,
        'source-layer': 'admin',
        paint: { 'line-color': '#ff00ff', 'line-width': 4 },
      },
      {
        id: 'country-label',
        type: 'symbol',
        ...source,
        'source-layer': 'place_label',
        layout: { 'text-field': ['get', 'name'] },
      },
    ],
  }
}
