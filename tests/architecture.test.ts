import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * From the ground up: a folder may import what stands before it and nothing else of ours. `data` knows the story, `app` the
 * addresses; what two floors need lies below both.
 */
const floors = [
  'data',
  'components/text',
  'components/http',
  'components/theme',
  'components/mode',
  'components/fonts',
  'components/island',
  'components/map/1-plot',
  'components/map/2-scene',
  'components/map/3-drawing',
  'components/map/4-pens',
  'components/map/stage',
  'components/card',
  'components/explore',
  'components/share',
  'components/story',
  'components/embed',
  'components/page',
  'components/download',
  'components/check',
  'components/server',
  'app',
] as const

/** In the browser's bundle it stands for `page-html.tsx`, and has to export what that does. */
const rawPage = 'components/page/no-page-html.ts'

const files = ['data', 'components', 'app'].flatMap(sourcesIn)

const rootFiles = readdirSync(root).filter((name) => name.endsWith('.ts'))

/** Files of this repository that a file imports, as paths from its root, types among them. */
const importsOf = new Map(files.map((file) => [file, readImports(file)]))

describe('imports go down only', () => {
  test('every file stands on a floor', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([])
  })

  for (const [index, floor] of floors.entries())
    test(`${floor} imports nothing that stands above it`, () => {
      const up = files
        .filter((file) => floorOf(file) === index)
        .flatMap((file) => (importsOf.get(file) ?? []).map((to) => ({ file, to })))
        .filter(({ to }) => floorOf(to) < 0 || floorOf(to) > index)
      expect(up.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
    })

  test('no files import each other in a circle, not even their types', () => {
    expect(circles()).toEqual([])
  })

  test('data knows nothing of React', () => {
    const reacting = files.filter(
      (file) => file.startsWith('data/') && /from 'react/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(reacting).toEqual([])
  })
})

test('nothing is exported that no other file names', () => {
  const texts = new Map(
    [...['data', 'components', 'app', '.ci', 'tests'].flatMap(sourcesIn), ...rootFiles].map(
      (file) => [file, readFileSync(join(root, file), 'utf8')] as const,
    ),
  )
  const unused = [...texts]
    .filter(([file]) => /^(?:data|components|\.ci)\//.test(file) && file !== rawPage)
    .flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm)]
        .map(([, name]) => new RegExp(`\\b${name}\\b`))
        .filter((name) => ![...texts].some(([other, text]) => other !== file && name.test(text)))
        .map((name) => `${file}: ${name.source}`),
    )
  expect(unused).toEqual([])
})

test('no source takes a step by its number but the first: a story of one step would not build', () => {
  const counted = files.filter((file) => /\bsteps\[[1-9]/.test(readFileSync(join(root, file), 'utf8')))
  expect(counted.filter((file) => !file.startsWith('components/map/4-pens/mapbox/'))).toEqual([])
})

/** Index of the floor on which a file stands; -1 for none. */
function floorOf(path: string): number {
  return floors.findIndex((floor) => path.startsWith(`${floor}/`))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

function readImports(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  return importedFiles
    .map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .map((name) => (name === '#page-html' ? '@/components/page/page-html' : name))
    .filter((name) => /^(?:\.|@\/)/.test(name))
    .map((name) =>
      name.startsWith('.') ? resolve(root, dirname(file), name) : resolve(root, name.slice('@/'.length)),
    )
    .map((path) => relative(root, path))
    .map(
      (path) =>
        files.find((known) => [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].includes(known)) ??
        path,
    )
}

/** Each way from a file back to itself, once. */
function circles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' > '))
    if (way.includes(file) || done.has(file)) return
    for (const to of importsOf.get(file) ?? []) walk(to, [...way, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  return found
}
