/** Whether a production build still matches its sources, judged by file times as make would. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runNext } from './shell'

/** A Next project: its folder, and what it is built from. All paths are seen from the repository's root. */
export type Project = {
  readonly folder: string
  /** Where in the folder the build goes. */
  readonly output: string
  /** A file of the output that is written by every build, and last; by default Next's. */
  readonly proof?: string
  readonly sources: readonly string[]
  readonly build: () => boolean
}

const sources = [
  ...['app', 'components', 'data', '.ci/finish.ts', '.ci/draw-cards.ts', '.ci/port.ts', 'next.config.ts'],
  'instrumentation-client.ts',
  // The rest of `public` is what a build writes there.
  ...['public/apple-touch-icon.png', 'public/favicon.ico', 'public/page.png'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
]

const story: Project = {
  folder: '.',
  output: '.next',
  sources,
  proof: 'files/files.json',
  build: () => run('npm', ['run', 'build']),
}

/** The site as built with a token, for a stand-in of Mapbox's service on the loopback (see tests/mapbox). */
export const siteWithMapbox: Project = {
  folder: '.',
  output: '.next-mapbox',
  sources,
  proof: 'files/files.json',
  build() {
    const env = {
      NEXT_DIST_DIR: '.next-mapbox',
      NEXT_PUBLIC_MAPBOX_TOKEN: 'pk.stand-in',
      NEXT_PUBLIC_MAPBOX_API: `http://localhost:${standInPort}`,
    }
    return runNext(['build'], env) && run('npx', ['tsx', '.ci/finish.ts'], env)
  },
}

/** Known when the site is built, so that it cannot be any free port. */
export const standInPort = Number(process.env.STAND_IN_PORT ?? 3131)

/** Builds a project, by default the site, when its build is missing or old, and says so. Returns false when that fails. */
export function ensureBuild(project: Project = story): boolean {
  const reason = staleness(project)
  const name = project === story ? 'the site' : join(project.folder, project.output)
  console.log(reason ? `Building ${name}, since ${reason}.` : `The build of ${name} is fresh.`)
  return !reason || project.build()
}

/** The reason why a project has to be built (again), for showing; undefined when its build is fresh. */
function staleness({ folder, output, proof = 'BUILD_ID', sources }: Project): string | undefined {
  const built = modified(join(root, folder, output, proof))
  if (built === undefined) return 'there is no build yet'
  const newer = sources.flatMap(withContents).find((path) => (modified(join(root, path)) ?? 0) > built)
  return newer && `${newer} is newer than the build`
}

/** Milliseconds since 1970; undefined when there is no such file. */
function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/** A file or folder and all that is in it. The folder itself too: its time tells of a file that is gone. */
function withContents(path: string): string[] {
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  return [path, ...entries.flatMap((entry: Dirent) => withContents(join(path, entry.name)))]
}
