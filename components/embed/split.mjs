// Lets Next import a script as files that a browser fetches by itself: `import { entry, files } from './scroll-guest?split'`.
// What it imports later becomes files of their own; all names carry the hash of what is in them. By Rolldown, since esbuild takes
// what two files share out into a third, which the page would have to wait for.
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'

const target = ['chrome111', 'edge111', 'firefox111', 'safari16.4'] // the floor of the pages: package.json, "browserslist"

/** @type {(this: import('webpack').LoaderContext<object>) => void} */
export default function split() {
  const done = this.async()
  bundle(this.resourcePath).then(({ output, sources }) => {
    for (const path of sources) this.addDependency(path)
    const entry = output.find(({ name }) => `${name}.ts` === basename(this.resourcePath))?.fileName
    const files = output.map(({ fileName, code, source }) => [
      fileName,
      Buffer.from(code ?? source).toString('base64'),
    ])
    done(
      null,
      `export const entry = ${JSON.stringify(entry)}\nexport const files = ${JSON.stringify(Object.fromEntries(files))}`,
    )
  }, done)
}

async function bundle(input) {
  const bundled = await rolldown({
    input,
    platform: 'browser',
    resolve: { mainFields: ['module', 'browser', 'main'] }, // what scrollama is built into for browsers brings a wrapper along
    tsconfig: true,
    transform: {
      target,
      define: {
        'process.env.NODE_ENV': '"production"',
        ...inlined('NEXT_PUBLIC_MAPBOX_TOKEN', 'NEXT_PUBLIC_MAPBOX_API', 'NEXT_PUBLIC_MAPBOX_STYLE'),
      },
    },
    plugins: [assets, styles, worker],
    checks: { moduleLevelDirective: false }, // "use client"
  })
  const names = '[name]-[hash].js'
  const { output } = await bundled.generate({
    minify: true,
    comments: false, // licences are in a file of their own
    entryFileNames: names,
    chunkFileNames: names,
    assetFileNames: '[name]-[hash][extname]',
  })
  const sources = (await bundled.watchFiles).filter((path) => !path.includes('\0'))
  await bundled.close()
  return { output, sources }
}

/** As Next inlines them in its own scripts: an empty token takes out all that asks for it. */
function inlined(...names) {
  return Object.fromEntries(
    names.map((name) => [`process.env.${name}`, JSON.stringify(process.env[name] ?? '')]),
  )
}

/** What Next understands by itself: `new URL('file', import.meta.url)` names a file that is to lie beside the scripts. */
const assets = {
  name: 'assets',
  async transform(code, id) {
    if (!/[\\/]components[\\/].*\.ts$/.test(id) || !code.includes('import.meta.url)')) return null
    const named = [...code.matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)]
    let text = code
    for (const [whole, file = ''] of named) {
      const path = join(dirname(id), file)
      const asset = this.emitFile({ type: 'asset', name: basename(path), source: await readFile(path) })
      text = text.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${asset})`)
    }
    return text
  },
}

/** A stylesheet comes with the script that imports it; no policy asks for the hash of one that a script makes. */
const styles = {
  name: 'styles',
  async load(id) {
    if (!id.endsWith('.css')) return null
    const { outputFiles } = await build({
      entryPoints: [id],
      bundle: true,
      write: false,
      minify: true,
      target,
    })
    const text = JSON.stringify(outputFiles[0].text.trim())
    return {
      code: `const sheet = new CSSStyleSheet();sheet.replaceSync(${text});document.adoptedStyleSheets.push(sheet)`,
      moduleType: 'js',
      moduleSideEffects: true,
    }
  },
}

/** Mapbox starts its worker from a file beside its own. */
const worker = {
  name: 'worker',
  transform(code, id) {
    if (!/mapbox-gl[\\/]dist[\\/]esm[\\/]core\.js$/.test(id)) return null
    const chunk = this.emitFile({ type: 'chunk', id: join(dirname(id), 'worker.js') })
    return code.replace(
      'new URL("worker.js",import.meta.url)',
      `new URL(import.meta.ROLLUP_FILE_URL_${chunk})`,
    )
  },
}
