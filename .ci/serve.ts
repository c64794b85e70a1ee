/** `npm start [-- --port N]`: serves the production build, and makes it first where it is missing or old. */
import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from './build'
import { startSite } from './shell'

const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
const port = Number(values.port ?? process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error('The port must be a whole number from 1 to 65535.')
  process.exit(2)
}

if (!ensureBuild()) {
  console.error('The build failed, so there is nothing to serve.')
  process.exit(1)
}

console.log(`Serving the story at http://localhost:${port} (Ctrl+C ends it).`)
const server = startSite(port, 'inherit')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
})
