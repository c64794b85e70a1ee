// The browser's side of rivers and depths: fetched once, with their paths kept ready to draw.
import type { WaterFile } from '@/data/sheet/water/water'
import { fetchLate } from './load-late'
import type { Water } from './sheet'

const url = new URL('../../../data/sheet/water.json', import.meta.url)

let loading: Promise<Water<Path2D>> | undefined
let loaded: Water<Path2D> | undefined

/** Rivers and depths, ready to draw. Rejects when they cannot be had, and for readers who save data. */
export function loadWater(): Promise<Water<Path2D>> {
  loading ??= fetchLate(url).then(async (response) => {
    loaded = drawable((await response.json()) as WaterFile) // our own file, checked by tests
    return loaded
  })
  return loading
}

/** The rivers, once they have come to this page; before that, none. */
export const riversHere = (): Water<Path2D>['rivers'] => loaded?.rivers ?? []

function drawable({ depths, rivers, ...file }: WaterFile): Water<Path2D> {
  return {
    ...file,
    depths: depths.map((path) => new Path2D(path)),
    rivers: rivers.map((river) => ({ ...river, path: new Path2D(river.path) })),
    strength: 1,
  }
}
