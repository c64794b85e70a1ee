// `node server.js` and `npm start`: bundled into one file of the build (see .ci/finish.ts). PORT and HOSTNAME say where to
// listen, KEEP_ALIVE_TIMEOUT how many ms a socket may rest: longer than the load balancer before it lets one, if there is one.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { siteUrl } from '@/components/http/site-url'
import { portOf } from './port'
import { createSite } from './server'

/** How long answers may take to end once the server is told to, in ms. */
const grace = 3000

const hostname = process.env.HOSTNAME || undefined

try {
  const port = portOf(process.env.PORT || '3000')
  siteUrl()
  const server = await createSite(dirname(fileURLToPath(import.meta.url)), port)
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)
    process.once(signal, () => {
      server.close(() => process.exit(code))
      setTimeout(() => server.closeAllConnections(), grace)
    })
  server.keepAliveTimeout = Number(process.env.KEEP_ALIVE_TIMEOUT) || server.keepAliveTimeout
  const address = siteUrl() // again, since Next has read the .env files by now
  server.on('error', leave)
  server.listen(port, hostname, () => {
    console.log(`Serving ${address} on port ${port}.`)
    if (/^https?:\/\/localhost(:|$)/.test(address))
      console.log(
        'Shares and embeds begin with that address: to go public, build and serve with SITE_URL set.',
      )
  })
} catch (error) {
  leave(error)
}

function leave(error: unknown): void {
  const { code, port } = error as { code?: string; port?: number } // as Node's errors are
  const taken = code === 'EADDRINUSE' && `Port ${port} is taken: another server listens there.`
  console.error(taken || (error instanceof Error ? error.message : error))
  process.exit(1)
}
