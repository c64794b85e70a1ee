import type { LegacyFeature, LegacyTile } from 'geojson-vt'

const extent = 4096
const buffer = 64
const rowHeight = 16

/**
 * The sea of a tile: what its land leaves free, in strips two pixels high. Cutting the land out of one large polygon
 * would leave rings that lie on each other along the tile's edge, which no renderer can fill.
 */
export function seaIn(land: LegacyTile | null): LegacyFeature[] {
  const edges = (land?.features ?? []).flatMap((feature) =>
    feature.type === 3 ? edgesOf(feature.geometry) : [],
  )
  const strips: [number, number][][] = []
  for (let y = -buffer; y < extent + buffer; y += rowHeight) {
    const shores = crossings(edges, y + rowHeight / 2)
    const bounds = [-buffer, ...shores, extent + buffer]
    for (let i = 0; i + 1 < bounds.length; i += 2) {
      const [x0, x1] = [bounds[i] ?? 0, bounds[i + 1] ?? 0]
      if (x1 - x0 >= 1) strips.push(strip(x0, y, x1, y + rowHeight))
    }
  }
  return strips.map((ring) => ({ type: 3, geometry: [ring], tags: {} }))
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number]

function edgesOf(rings: readonly (readonly [number, number])[][]): Edge[] {
  return rings.flatMap((ring) =>
    ring.map(([x, y], i): Edge => [x, y, ...(ring[(i + 1) % ring.length] ?? [x, y])] as const),
  )
}

/** Where a line across the tile meets the shore, from left to right. */
function crossings(edges: readonly Edge[], y: number): number[] {
  return edges
    .filter(([, y0, , y1]) => y0 <= y !== y1 <= y)
    .map(([x0, y0, x1, y1]) => Math.round(x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)))
    .sort((a, b) => a - b)
}

function strip(x0: number, y0: number, x1: number, y1: number): [number, number][] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ]
}
