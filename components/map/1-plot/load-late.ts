// What the map is whole without, and what comes later: fetched once, as static files.

/** A later part of the map. Rejects when it cannot be had, and for readers who save data. */
export async function fetchLate(url: URL): Promise<Response> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } } // only Chromium has it
  if (connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches)
    throw new Error('the reader saves data')
  const response = await fetch(url, { priority: 'low' })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}
