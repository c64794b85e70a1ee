import { entry, files } from './scroll-guest.ts?split'

/** Where the files of the scrolling embed's script lie. Their names carry hashes, so that they may be kept for ever. */
const folder = '/embed/script'

/** The address of the script itself. */
export const scrollScript = `${folder}/${entry}`

export const scrollFileNames = Object.keys(files)

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webp: 'image/webp',
}

/** A file for a document of any origin, the opaque one of a sandboxed frame too. */
export function scrollFileResponse(name: string): Response {
  const file = files[name]
  const type = types[name.split('.').at(-1) ?? '']
  if (file === undefined || !type) return new Response('No such file.\n', { status: 404 })
  return new Response(Buffer.from(file, 'base64'), {
    headers: {
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
