import type { ExploredMap } from './explored-map'

/** What each key does, wherever the focus is in the explorer. */
const anywhere: Readonly<Record<string, (map: ExploredMap) => void>> = {
  '+': (map) => map.zoomBy(2),
  '=': (map) => map.zoomBy(2),
  '-': (map) => map.zoomBy(0.5),
  _: (map) => map.zoomBy(0.5),
  '0': (map) => map.goHome(),
}

/** What keys do on the map alone: in the list they scroll. */
const onMap: typeof anywhere = {
  ArrowLeft: (map) => map.panBy(-0.25, 0),
  ArrowRight: (map) => map.panBy(0.25, 0),
  ArrowUp: (map) => map.panBy(0, -0.25),
  ArrowDown: (map) => map.panBy(0, 0.25),
}

/** Does what a key stands for; false for a key that the explorer leaves to the browser. */
export function press(map: ExploredMap, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const atMap = event.target instanceof Element && event.target.closest('.map') !== null
  const act = anywhere[event.key] ?? (atMap ? onMap[event.key] : undefined)
  act?.(map)
  return act !== undefined
}
