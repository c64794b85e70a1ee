// The host's part: takes a request to its output by the rules of the build, and sends what that has to say.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { join } from 'node:path'
import { type Rules, readConfig, rulesByPhase } from './config'
import { Functions } from './functions'
import type { Asked } from './match'
import { type FileOutput, type FunctionOutput, type Output, outputFinder } from './outputs'
import { type End, route } from './route'

/** The header that says what has run for an answer, in order. */
export const answeredBy = 'x-answered-by'

/** The header that numbers the answers: a browser's cache gives the same one again. */
export const answerNumber = 'x-answer-number'

export class Host {
  private readonly rules: Rules
  private readonly outputAt: (path: string) => Output | null
  private readonly functions: Functions
  private answers = 0

  /** @param siteUrl the site's own address, as its functions are told it. */
  constructor(project: string, siteUrl: string) {
    const output = join(project, '.vercel/output')
    const config = readConfig(output)
    this.rules = rulesByPhase(config.routes)
    this.outputAt = outputFinder(output, config)
    this.functions = new Functions(project, { SITE_URL: siteUrl })
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.answers += 1
    response.setHeader(answerNumber, this.answers)
    const asked = readRequest(request)
    if (!asked) return sendText(response, 400, 'Bad request\n')
    // A function is given the web's own `Request`, which knows no such method.
    if (/^(?:TRACE|TRACK|CONNECT)$/.test(asked.method)) return sendText(response, 405, 'Method not allowed\n')
    const end = await route<Output>(
      {
        rules: this.rules,
        outputAt: this.outputAt,
        middleware: (path, asked) => {
          response.setHeader(answeredBy, ['middleware'])
          return this.middleware(request, path, asked)
        },
      },
      asked,
    )
    if (end.answer) return sendAnswer(response, end, end.answer)
    const { output } = end
    if (!output) return sendText(response, end.status ?? 404, 'Not found\n')
    if (output.kind === 'function') return this.sendFunction(request, response, end, output)
    if (['GET', 'HEAD'].includes(asked.method)) return sendFile(request, response, end, output)
    if (output.behind) return this.sendFunction(request, response, end, output.behind)
    return sendText(response, 405, 'Method not allowed\n')
  }

  close(): void {
    this.functions.close()
  }

  private async middleware(
    request: IncomingMessage,
    path: string,
    asked: Asked,
  ): Promise<Response | URL | null> {
    const output = this.outputAt(path)
    if (output?.kind !== 'function') throw new Error(`There is no middleware at ${path}.`)
    const own = await this.call(request, output, asked.path, asked.search)
    const rewritten = own.headers['x-middleware-rewrite']
    if (rewritten) return new URL(String(rewritten), `http://${request.headers.host}`)
    if (own.headers['x-middleware-next']) return null
    const body: Buffer[] = []
    for await (const chunk of own) body.push(chunk)
    return new Response(body.length > 0 ? Buffer.concat(body) : null, {
      status: own.statusCode ?? 500,
      headers: headersOf(own),
    })
  }

  private async sendFunction(
    request: IncomingMessage,
    response: ServerResponse,
    end: End<Output>,
    output: FunctionOutput,
  ): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const own = await this.call(request, output, path, end.search, end.path)
    writeHead(response, end.status ?? own.statusCode ?? 500, [end.headers, headersOf(own), end.important], {
      by: `function ${output.name}`,
    })
    for await (const chunk of own) response.write(chunk)
    response.end()
  }

  /** Asks a function. @param matched the path of the output: Next's functions serve several routes each, and go by it. */
  private async call(
    { method, headers }: IncomingMessage,
    output: FunctionOutput,
    path: string,
    search: string,
    matched?: string,
  ): Promise<IncomingMessage> {
    const port = await this.functions.port(output)
    const added = {
      'x-forwarded-proto': 'http',
      ...(headers.host && { 'x-forwarded-host': headers.host }),
      ...(matched && { 'x-matched-path': matched }),
    }
    return new Promise((resolve, reject) => {
      send(
        {
          hostname: 'localhost',
          port,
          path: search ? `${path}?${search}` : path,
          method,
          headers: { ...headers, ...added },
        },
        resolve,
      )
        .on('error', reject)
        .end()
    })
  }
}

/** A request as the rules see it; null where its address cannot be decoded. */
function readRequest({ url = '', method = '', headers }: IncomingMessage): Asked | null {
  const [path = '', ...search] = url.split('?')
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  try {
    decodeURIComponent(path)
  } catch {
    return null
  }
  if (!path.startsWith('/')) return null
  return { method, path, search: search.join('?'), headers: new Headers(pairs) }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', [answeredBy]: 'host' }).end(text)
}

async function sendAnswer(response: ServerResponse, end: End<Output>, answer: Response): Promise<void> {
  const by = end.status ? 'host' : undefined
  writeHead(response, end.status ?? answer.status, [end.headers, answer.headers], { by })
  response.end(Buffer.from(await answer.arrayBuffer()))
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  end: End<Output>,
  { file, headers, status, kind }: FileOutput,
): void {
  const body = readFileSync(file)
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  const defaults = new Headers({ 'cache-control': 'public, max-age=0, must-revalidate', etag })
  const known = request.headers['if-none-match'] === etag
  const length = { 'content-length': String(body.length) }
  writeHead(
    response,
    known ? 304 : (end.status ?? status),
    [defaults, end.headers, new Headers(headers), new Headers(known ? {} : length), end.important],
    { by: kind },
  )
  response.end(request.method === 'HEAD' || known ? undefined : body)
}

/** Of two layers that hold the same header the later wins. */
function writeHead(
  response: ServerResponse,
  status: number,
  layers: readonly Headers[],
  { by }: { by: string | undefined },
): void {
  const all = new Headers()
  for (const layer of layers) for (const [name, value] of layer) all.set(name, value)
  if (by) response.appendHeader(answeredBy, by)
  response.writeHead(status, Object.fromEntries(all))
}

/** A function's headers, without those of its connection. */
function headersOf({ headers }: IncomingMessage): Headers {
  const kept = Object.entries(headers).filter(
    ([name]) => !['connection', 'keep-alive', 'transfer-encoding'].includes(name),
  )
  return new Headers(kept.map(([name, value]): [string, string] => [name, String(value)]))
}
