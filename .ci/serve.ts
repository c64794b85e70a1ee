/** `npm start [-- --port N]`: serves the production build, and makes it first where it is missing or old. */
import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { portOf } from '../components/server/port'
import { ensureBuild } from './build'
import { startSite } from './shell'

const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } })
const port = asked(values.port ?? (process.env.PORT || '3000'))

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

function asked(text: string): number {
  try {
    return portOf(text)
  } catch (error) {
    console.error((error as Error).message) // portOf throws nothing else
    process.exit(2)
  }
}
