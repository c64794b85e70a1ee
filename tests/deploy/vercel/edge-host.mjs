// The process of one edge function: runs it in the edge runtime's own globals, and says on which port it answers. It may
// load its wasm and its assets, make no code from text, and reach no other server.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { EdgeRuntime } from 'edge-runtime'
import { transformSync } from 'esbuild'

const folder = process.argv[2]
const { entrypoint, assets = [], environment = {} } = JSON.parse(read('.vc-config.json').toString())
const runtime = new EdgeRuntime({ extend, codeGeneration: { strings: false, wasm: false } })
const module = { exports: {} }
// The host runs a module; the virtual machine takes a script.
const script = transformSync(read(entrypoint).toString(), { format: 'cjs' }).code
runtime.evaluate(`(function (module, exports, require) {${script}\n})`)(module, module.exports, load)
const handle = module.exports.default

function read(path) {
  return readFileSync(join(folder, path))
}

function load(name) {
  if (name.endsWith('.wasm')) return new WebAssembly.Module(read(name))
  if (/^(node:)?async_hooks$/.test(name)) return { AsyncLocalStorage }
  if (/^(node:)?buffer$/.test(name)) return { Buffer }
  throw new Error(`The edge runtime has no ${name}.`)
}

function extend(context) {
  const env = { NODE_ENV: 'production', ...environment }
  const fetch = (address) => fetchAsset(context, address)
  return Object.assign(context, { AsyncLocalStorage, process: { env }, fetch })
}

async function fetchAsset(context, address) {
  const asset = assets.find(({ name }) => String(address) === `blob:${name}`)
  if (!asset) throw new Error(`An edge function has asked for ${address}.`)
  return new context.Response(read(asset.path))
}

const server = createServer(async (request, response) => {
  try {
    const { Request } = runtime.context
    const { status, headers, body } = await handle(
      new Request(`${request.headers['x-forwarded-proto']}://${request.headers.host}${request.url}`, {
        method: request.method,
        headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      }),
      { waitUntil: () => {} },
    )
    response.writeHead(status, Object.fromEntries(headers))
    if (body && request.method !== 'HEAD') for await (const chunk of body) response.write(chunk)
    response.end()
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  }
}).listen(0, 'localhost', () => process.send(server.address().port))
