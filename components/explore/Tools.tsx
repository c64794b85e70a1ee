import type { ExploredMap } from './explored-map'

const tools = [
  { name: 'Zoom in', kind: 'zoom', d: 'M8 2.5v11M2.5 8h11', use: (map: ExploredMap) => map.zoomBy(2) },
  { name: 'Zoom out', kind: 'zoom', d: 'M2.5 8h11', use: (map: ExploredMap) => map.zoomBy(0.5) },
  {
    name: 'Whole journey',
    kind: 'home',
    d: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
    use: (map: ExploredMap) => map.goHome(),
  },
]

/** The buttons on the map, for whoever has no wheel and no two fingers. */
export function Tools({ map }: { map: ExploredMap | null }) {
  return (
    <div className="tools" data-obstacle="">
      {tools.map(({ name, kind, d, use }) => (
        <button
          key={name}
          type="button"
          className={kind}
          aria-label={name}
          title={name}
          onClick={() => map && use(map)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={d} />
          </svg>
        </button>
      ))}
    </div>
  )
}
