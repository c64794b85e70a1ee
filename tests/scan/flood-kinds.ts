// Thirty kinds of requests that a flood is made of, as they go over the wire.

export interface FloodKind {
  readonly name: string
  /** What is sent; `n` counts up, for what is to be different each time. */
  readonly sent: (n: number) => string
  /** Who waits for the whole answer, leaves at its first piece, or stays and says no more. */
  readonly asker: 'waits' | 'leaves' | 'stays'
}

const host = 'Host: localhost\r\n'
const last = 'Connection: close\r\n'

const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${host}${headers}${last}\r\n`
const waits = (name: string, sent: FloodKind['sent']): FloodKind => ({ name, sent, asker: 'waits' })
const leaves = (name: string, sent: FloodKind['sent']): FloodKind => ({ name, sent, asker: 'leaves' })
const stays = (name: string, sent: FloodKind['sent']): FloodKind => ({ name, sent, asker: 'stays' })

const upgrade = (to: string) => `${host}Connection: Upgrade\r\nUpgrade: ${to}\r\n\r\n`

export const floodKinds: readonly FloodKind[] = [
  waits('a page', () => get('/', 'Accept-Encoding: br\r\n')),
  waits('a page that is known', () => get('/step/rail', 'If-None-Match: *\r\n')),
  waits('a page with a query of its own', (n) =>
    get(`/step/summit?utm_id=${n}`, 'Accept-Encoding: gzip\r\n'),
  ),
  waits('nothing, each time another', (n) => get(`/nothing/${n}`, 'Accept-Encoding: br\r\n')),
  waits('an embed with a parameter of its own', (n) => get(`/embed?step=rail&fbclid=${n}`)),
  waits('a scrolling embed', (n) => get(`/embed?layout=scroll&x=${n}`, 'Accept-Encoding: gzip\r\n')),
  waits('an embed that there is not', (n) => get(`/embed?step=${n}`)),
  waits('oEmbed of elsewhere', (n) => get(`/oembed?url=http://evil.example/${n}`)),
  waits('oEmbed in another format', (n) => get(`/oembed?url=http://localhost/&format=x${n}`)),
  waits('data', () => get('/data.json', 'Accept-Encoding: gzip\r\n')),
  waits('a card that there is not', (n) => get(`/og/x${n}`)),
  waits('a kept card', () => get('/og/rail')),
  waits('a picture to be made smaller', (n) => get(`/_next/image?url=%2Fpage.png&w=${n}&q=75`)),
  waits('a part of a file', (n) => get('/page.png', `Range: bytes=${n % 1000}-${(n % 1000) + 9}\r\n`)),
  waits('a part that there is not', (n) => get('/page.png', `Range: bytes=${n + 1e9}-\r\n`)),
  waits('a part of a page of Next’s', (n) =>
    get(`/step/rail?_rsc=${n}`, 'rsc: 1\r\nnext-router-state-tree: x\r\n'),
  ),
  waits('a draft', () => get('/step/rail', 'Cookie: __prerender_bypass=1\r\n')),
  waits('what cannot be decoded', (n) => get(`/%ff${n}`)),
  waits('a path that goes up', (n) => get(`/..%2f..%2fetc/passwd${n}`)),
  waits('too long an address', () => get(`/${'a'.repeat(17_000)}`)),
  waits('two hosts', () => get('/', host)),
  waits('another host', (n) => get(`http://evil${n}.example/`)),
  waits('POST with a body', () => `POST / HTTP/1.1\r\n${host}Content-Length: 5\r\n${last}\r\nhello`),
  waits('a handshake of TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  waits('CONNECT', () => `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`),
  leaves('an upgrade to a websocket', (n) => `GET /nope${n} HTTP/1.1\r\n${upgrade('websocket')}`),
  leaves('a large file, unread', () => get('/page.png')),
  stays('an upgrade to HTTP/2', () => `GET / HTTP/1.1\r\n${upgrade('h2c')}`),
  stays('half a request', (n) => `GET /${n} HTTP/1.1\r\n${host}`),
  stays('no word', () => ''),
]
