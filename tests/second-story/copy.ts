// A copy of this project with another story in it, as somebody would make it who follows data/README.md: all of it, tests too.
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'

import { join } from 'node:path'
import { root } from '@/.ci/shell'

/** In the repository, so that packages can be linked from one folder to the other on every machine. */
export const copy = join(root, '.second-story')

const left = ['.git', '.next', '.next-mapbox', '.second-story', 'node_modules', 'out', 'test-results']

/** Makes the copy, and puts the files of `tests/second-story/data` in the place of the real story's. */
export function makeCopy(): void {
  removeCopy()
  const kept = readdirSync(root).filter((name) => !left.includes(name))
  for (const name of kept)
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/tests\/bench\/empty\/\.next/.test(path),
    })
  link(join(root, 'node_modules'), join(copy, 'node_modules'))
  rmSync(join(copy, 'data/steps'), { recursive: true })
  rmSync(join(copy, 'data/rail-line.ts'))
  cpSync(join(import.meta.dirname, 'data'), join(copy, 'data'), { recursive: true })
}

export function removeCopy(): void {
  rmSync(copy, { recursive: true, force: true, maxRetries: 10 })
}

/** Changes a file of the copy. @throws {Error} where the text to be replaced is not in it. */
export function rewrite(file: string, from: string, to: string): void {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`)
  writeFileSync(path, text.replace(from, to))
}

/** The same files in another folder, without their bytes being written again: there are 30,000. */
function link(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, made] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) link(old, made)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(old), made)
    else linkSync(old, made)
  }
}
