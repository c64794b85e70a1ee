// What the map is whole without, and what comes later: relief, rivers and depths. This code comes with them.
import type { WaterFile } from '@/data/sheet/water/water'
import { setRivers } from './rivers-here'
import type { Water } from './sheet'

const reliefUrl = new URL('../../../data/sheet/relief.webp', import.meta.url)
const waterUrl = new URL('../../../data/sheet/water.json', import.meta.url)

/**
 * The relief, ready to draw. Rejects when it cannot be had, and for readers who save data: the map is whole without. The
 * next call tries again.
 */
export const loadRelief = once(async () => createImageBitmap(await (await fetchLate(reliefUrl)).blob()))

/** Rivers and depths, ready to draw. Rejects as the relief does, and tries again as it does. */
export const loadWater = once(async () => {
  const water = drawable((await (await fetchLate(waterUrl)).json()) as WaterFile) // our own file, checked by tests
  setRivers(water.rivers)
  return water
})

/** What loads something the first time that it is asked for, and again after it has failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    loaded.catch(() => {
      loaded = undefined
    })
    return loaded
  }
}

async function fetchLate(url: URL): Promise<Response> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } } // only Chromium has it
  if (connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
    throw new Error('the reader saves data')
  const response = await fetch(url, { priority: 'low' })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}

function drawable({ depths, rivers, ...file }: WaterFile): Water<Path2D> {
  return {
    ...file,
    depths: depths.map((path) => new Path2D(path)),
    rivers: rivers.map((river) => ({ ...river, path: new Path2D(river.path) })),
    strength: 1,
  }
}
