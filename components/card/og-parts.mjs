// `ImageResponse` of @vercel/og is satori, which lays a tree out as SVG, and resvg, which draws that. Cards need the two one
// by one: the map's paths go in between, since satori would make an image of them, which takes resvg twice as long; other
// requests get their turn in between; and without `ImageResponse` nothing is left that asks a font server for letters. So
// the module's end, where it puts its parts together, gives way to their names.

/** @type {(this: import('webpack').LoaderContext<object>, source: string) => string} */
export default function parts(source) {
  const end = source.indexOf('var fallbackFont = ')
  const satori = source.match(/await render\(\s*(\w+),\s*resvg_wasm_exports,/)?.[1]
  const named = ['initializedResvg', 'initializeSatori', 'resvg_wasm_exports']
  if (end < 0 || !satori || named.some((name) => !source.slice(0, end).includes(`var ${name} = `)))
    throw new Error('@vercel/og is put together in another way than components/card/og-parts.mjs expects.')
  return `${source.slice(0, end)}
const drawn = resvg_wasm_exports.Resvg;
const ready = Promise.all([initializedResvg, initializeSatori]);
export { ready, ${satori} as satori, drawn as Resvg };
`
}
