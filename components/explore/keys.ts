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
  const at = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null
  // A painter with a canvas for the hand has keys of its own there.
  if (at('.handled') && event.key !== '0') return false
  const act = anywhere[event.key] ?? (at('.map') ? onMap[event.key] : undefined)
  act?.(map)
  return act !== undefined
}
