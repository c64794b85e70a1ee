import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { packageOf, sourceMap } from '../bench/packages'

const root = join(import.meta.dirname, '../..')

const filesIn = (folder: string, end: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, folder, name))

/** Names of packages that a browser may get, as the bench splits the scripts. */
function inScripts(): string[] {
  const sources = filesIn('.next/static', '.js.map').flatMap(
    (path) => sourceMap.parse(JSON.parse(readFileSync(path, 'utf8'))).sources,
  )
  return sources.map((source) => packageOf(source ?? '').replace(/ \(in next\)$/, ''))
}

/** Names of the packages that lie beside the server. */
function besideTheServer(): string[] {
  return filesIn('.next/standalone/node_modules', 'package.json').flatMap((path) => {
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }
    return name && version ? [name] : []
  })
}

test('every package that the scripts and the server hold is named with its licence', async ({ request }) => {
  const headings = (await (await request.get('/licences.txt')).text())
    .split(`${'-'.repeat(80)}\n\n`)
    .map((part) => part.split('\n', 1)[0] ?? '')
  const named = headings.map((heading) => /^((?:@[^/]+\/)?[^ :]+)/.exec(heading)?.[1])
  const shipped = [...inScripts(), ...besideTheServer()].filter(
    (name) => !/^ours:|unmapped|runtime/.test(name),
  )
  expect(new Set(shipped).size).toBeGreaterThan(20)
  expect([...new Set(shipped)].filter((name) => !named.includes(name))).toEqual([])
})
