// The browser's side of the relief: fetched once, as a static file, and decoded off the main thread.
const url = new URL('../../../data/sheet/relief.webp', import.meta.url)

let loading: Promise<ImageBitmap> | undefined

/** The relief, ready to draw. Rejects when it cannot be had, and for readers who save data: the map is whole without. */
export function loadRelief(): Promise<ImageBitmap> {
  loading ??= fetchRelief()
  return loading
}

async function fetchRelief(): Promise<ImageBitmap> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } } // only Chromium has it
  if (connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
    throw new Error('the reader saves data')
  const response = await fetch(url, { priority: 'low' })
  if (!response.ok) throw new Error(`relief: ${response.status}`)
  return createImageBitmap(await response.blob())
}
