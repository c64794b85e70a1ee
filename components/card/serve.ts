import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root, startSite } from '@/.ci/shell'

/** Serves the build on a free port until closed. @throws {Error} when there is no build or no answer within 30 s. */
export async function serve(): Promise<{ url: string; close: () => void }> {
  if (!existsSync(join(root, '.next/BUILD_ID')))
    throw new Error('There is no build: run `npm run build` first.')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = startSite(port, 'ignore')
  const close = () => void server.kill()
  process.on('exit', close)
  for (let tries = 0; tries < 150; tries += 1) {
    if (
      await fetch(`${url}/og`).then(
        () => true,
        () => false,
      )
    )
      return { url, close }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  close()
  throw new Error(`${url} does not answer.`)
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
