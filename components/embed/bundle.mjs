// Lets Next import a script or stylesheet as the text of one minified file: `import script from './guest?bundled'`.
// The light embeds and the loader for host pages have no framework, so nothing of Next's own bundling may reach them.
import { build } from 'esbuild'

/** @type {(this: import('webpack').LoaderContext<object>) => void} */
export default function bundle() {
  const done = this.async()
  build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'iife',
    target: ['chrome90', 'firefox90', 'safari15'], // the floor of the light embeds: README, "Read it without the animation"
    loader: { '.woff2': 'dataurl' },
  }).then(({ outputFiles, metafile }) => {
    for (const path of Object.keys(metafile.inputs)) this.addDependency(path)
    done(null, `export default ${JSON.stringify(outputFiles[0].text.trim())}`)
  }, done)
}
