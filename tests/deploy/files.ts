/** A plain web server for the archive: files under a path that is not the root, and nothing else. */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const [port, folder, under] = process.argv.slice(2)
if (!port || !folder || !under) throw new Error('Say which port, which folder, and under which path.')

createServer(({ url = '' }, response) => {
  const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname).replace(/\/$/, '/index.html')
  const file = path.startsWith(under) ? join(folder, normalize(`/${path.slice(under.length)}`)) : ''
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  return createReadStream(file).pipe(response)
}).listen(Number(port))
