import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answering, freePort } from './port'
import { root, startSite } from './shell'

/** Serves the build on a free port until closed. @throws {Error} when there is no build, or it does not answer. */
export async function serve(): Promise<{ url: string; close: () => void }> {
  if (!existsSync(join(root, '.next/BUILD_ID')))
    throw new Error('There is no build: run `npm run build` first.')
  const port = await freePort()
  const server = startSite(port, 'ignore')
  const close = () => void server.kill()
  process.on('exit', close)
  const url = `http://localhost:${port}`
  try {
    await answering(url, server)
  } catch (error) {
    close()
    throw error
  }
  return { url, close }
}
