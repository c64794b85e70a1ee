import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each folder may import from, besides packages. */
const below = {
  data: ['data'],
  components: ['components', 'data'],
  app: ['app', 'components', 'data'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const files = Object.keys(below).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
)

/** Files of this repository that a file imports, as paths from its root, types among them. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => /^(?:\.|@\/|#)/.test(name))
    .map((name) => (name.startsWith('#') ? 'components' : name))
    .map((name) => name.replace(/^@\//, `${root}/`))
    .map((name) => (name.startsWith('.') ? resolve(root, dirname(file), name) : resolve(root, name)))
    .map((path) => relative(root, path))
}

describe('imports go down only', () => {
  for (const [folder, allowed] of Object.entries(below))
    test(`${folder} imports from ${allowed.join(', ')} and packages`, () => {
      const up = files
        .filter((file) => file.startsWith(`${folder}/`))
        .flatMap((file) => importsOf(file).map((to) => ({ file, to })))
        .filter(({ to }) => !allowed.some((name) => to === name || to.startsWith(`${name}/`)))
      expect(up.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
    })

  test('data knows nothing of React', () => {
    const reacting = files.filter(
      (file) => file.startsWith('data/') && /from 'react/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(reacting).toEqual([])
  })
})
