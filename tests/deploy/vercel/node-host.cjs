// The process of one Node function: calls its handler for what comes in, and says on which port that is. Plain JavaScript,
// since a loader in this process would be one that the host does not have.
const { createServer } = require('node:http')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Readable } = require('node:stream')

const folder = process.argv[2]
const { handler, useWebApi } = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8'))
const loaded = require(join(folder, handler))
const handle = typeof loaded === 'function' ? loaded : loaded.default

/** Middleware takes and gives the web's own `Request` and `Response`. */
async function answerWeb(request, response) {
  const { status, headers, body } = await handle(
    new Request(`${request.headers['x-forwarded-proto']}://${request.headers.host}${request.url}`, {
      method: request.method,
      headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    }),
  )
  response.writeHead(status, Object.fromEntries(headers))
  if (body) Readable.fromWeb(body).pipe(response)
  else response.end()
}

const server = createServer((request, response) => {
  Promise.resolve(useWebApi ? answerWeb(request, response) : handle(request, response)).catch((error) => {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}).listen(0, 'localhost', () => process.send(server.address().port))
