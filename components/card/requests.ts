interface Got {
  readonly url: URL
  readonly body: Buffer
  readonly ms: number
  /** Why there is no picture; empty where there is one. */
  readonly problem: string
  readonly immutable: boolean
}

/** Gets pictures, some at a time, with a bar that fills. Answers in the order of the addresses; never rejects. */
export async function getAll(urls: readonly URL[], atOnce: number): Promise<Got[]> {
  const got: Got[] = []
  let next = 0
  let done = 0
  const worker = async () => {
    for (let i = next++; i < urls.length; i = next++) {
      const url = urls[i]
      if (!url) return
      got[i] = await getPicture(url)
      done += 1
      showBar(done, urls.length, url.pathname)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return got
}

async function getPicture(url: URL): Promise<Got> {
  const start = performance.now()
  const none = { url, body: Buffer.alloc(0), immutable: false }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    const body = Buffer.from(await response.arrayBuffer())
    const ms = performance.now() - start
    const type = response.headers.get('content-type')
    if (!response.ok || type !== 'image/png') return { ...none, ms, problem: `${response.status} ${type}` }
    const immutable = response.headers.get('cache-control')?.includes('immutable') ?? false
    return { url, body, ms, problem: '', immutable }
  } catch (error) {
    return { ...none, ms: performance.now() - start, problem: String(error) }
  }
}

function showBar(done: number, all: number, label: string): void {
  if (!process.stdout.isTTY) return
  const filled = Math.round((30 * done) / all)
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${all} ${label}`
  process.stdout.write(`\r${bar.padEnd(72)}${done === all ? '\n' : ''}`)
}
