/** Memory of a device in GB up to which a second map is too much. Only Chromium tells. */
const littleMemoryGb = 2

/** Height in px up to which an embed is a card rather than a story. */
const cardHeightPx = 480

/** Why the reader's device, wishes or page are against Mapbox's map; null when nothing is. */
export function objection(): string | null {
  const { connection, deviceMemory } = navigator as Navigator & {
    connection?: { saveData?: boolean }
    deviceMemory?: number
  }
  if (connection?.saveData) return 'the reader saves data'
  if (stillness.matches) return 'the reader wants no motion'
  if (deviceMemory !== undefined && deviceMemory <= littleMemoryGb) return 'the device has little memory'
  if (window.self !== window.top && innerHeight <= cardHeightPx) return 'the embed is small'
  if (!hasWebGl()) return 'the browser has no WebGL 2'
  return null
}

export const stillness = matchMedia('(prefers-reduced-motion: reduce)')

function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
