// What goes over the wire to a server, byte by byte, where every client would tidy it.
import { connect } from 'node:net'

/** Sends a text and gives back all that comes until the server closes, or `quietMs` after its last word. */
export function exchange(port: number, sent: string, quietMs = 300): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => socket.write(sent, 'latin1'))
    let received = ''
    let quiet: NodeJS.Timeout | undefined
    const end = () => {
      clearTimeout(quiet)
      socket.destroy()
      resolve(received)
    }
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      clearTimeout(quiet)
      quiet = setTimeout(end, quietMs)
    })
    socket.on('close', end)
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? end() : reject(error),
    )
    socket.setTimeout(20_000, end)
  })
}

/** The status of an answer; 0 where the server has only closed. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
