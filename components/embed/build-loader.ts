/** Makes `public/embed.js` from `loader.ts`: one small script without dependencies, for pages that are not ours. */
import { join } from 'node:path'
import { build } from 'esbuild'

const folder = import.meta.dirname

await build({
  entryPoints: [join(folder, 'loader.ts')],
  outfile: join(folder, '../../public/embed.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
})
