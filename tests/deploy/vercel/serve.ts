/**
 * `serve.ts PORT`: serves what Vercel's builder has made, as the host would. Each answer says in `x-answered-by` where it came
 * from: `static`, `prerender`, `middleware`, or a function by its name. The host's own cache and compression are not here.
 */
import { createServer } from 'node:http'
import { Host } from './host'
import { place } from './place'

const port = Number(process.argv[2])
if (!port) throw new Error('Say which port.')

const host = new Host(place.project, `http://localhost:${port}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    host.close()
    process.exit()
  })

createServer((request, response) => {
  host.answer(request, response).catch((error) => {
    console.error(error)
    if (!response.headersSent) response.writeHead(502)
    response.end()
  })
}).listen(port)
