// The browser's side of the relief: fetched once and decoded off the main thread.
import { fetchLate } from './load-late'

const url = new URL('../../../data/sheet/relief.webp', import.meta.url)

let loading: Promise<ImageBitmap> | undefined

/** The relief, ready to draw. Rejects when it cannot be had, and for readers who save data: the map is whole without. */
export function loadRelief(): Promise<ImageBitmap> {
  loading ??= fetchLate(url).then(async (response) => createImageBitmap(await response.blob()))
  return loading
}
