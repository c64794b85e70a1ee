// `ImageResponse` of @vercel/og is satori, which lays a tree out as SVG, and resvg, which draws that. Cards need the two one
// by one: the map's shapes go in between, since satori would make an image of them, which takes resvg twice as long; other
// requests get their turn in between; and nothing is left that asks a font server for letters. So the last part of the
// module, which puts the two together, gives way to their names.
import { globals } from './plain-globals.mjs'

const kept = /^[\s\S]*?import resvg_wasm from "[^"]+";\n/
const satori = /await render\(\s*(\w+),\s*resvg_wasm_exports,/
const startSatori = /var initializeSatori = (\w+)\(yoga_wasm\);/

/** @type {(this: import('webpack').LoaderContext<object>, source: string) => string} */
export default function parts(source) {
  const [found, layOut, start] = [kept, satori, startSatori].map((pattern) => source.match(pattern))
  if (!found || !layOut || !start)
    throw new Error('@vercel/og is put together in another way than components/card/og-parts.mjs expects.')
  return `${globals}
${found[0]}
const drawn = resvg_wasm_exports.Resvg;
const ready = Promise.all([initWasm(resvg_wasm), ${start[1]}(yoga_wasm)]);
export { ready, ${layOut[1]} as satori, drawn as Resvg };
`
}
