declare module 'vt-pbf' {
  import type { LegacyTile } from 'geojson-vt'

  /** Layers of tiles, by name, as a Mapbox vector tile. */
  export function fromGeojsonVt(
    layers: Record<string, LegacyTile>,
    options?: { version?: number; extent?: number },
  ): Uint8Array
}
