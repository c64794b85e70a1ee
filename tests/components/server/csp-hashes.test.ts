import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { pagePolicy, policyHeader } from '@/components/http/policy'
import { addHashes } from '@/components/server/csp-hashes'

const folder = mkdtempSync(join(tmpdir(), 'seal-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A build as Next leaves it, with these pages and two rules. */
function build(pages: Readonly<Record<string, string>>): void {
  const rule = (source: string, regex: string, value: string) => ({
    source,
    regex,
    headers: [{ key: policyHeader, value }],
  })
  const headers = [
    rule('/:path*', '^(?:/(.*))?$', pagePolicy({ framedBy: 'nobody' }, {})),
    rule('/embed/scroll/:path*', '^/embed/scroll(?:/(.*))?$', pagePolicy({ framedBy: 'anybody' }, {})),
  ]
  write('routes-manifest.json', JSON.stringify({ version: 3, headers }))
  for (const [name, script] of Object.entries(pages))
    write(`server/app/${name}.html`, `<!DOCTYPE html><html><head></head><script>${script}</script></html>`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const rules = (): Map<string, string> => {
  const { headers } = JSON.parse(read('routes-manifest.json')) as Manifest // what seal() has just written
  return new Map(headers.map(({ source, headers: [first] }) => [source, first?.value ?? '']))
}
interface Manifest {
  readonly headers: { readonly source: string; readonly headers: { readonly value: string }[] }[]
}

test('each page at an address of its own gets a header that allows its own scripts', () => {
  build({ index: 'one()', 'step/rail': 'two()' })
  expect(addHashes(folder)).toBe(2)
  expect(rules().get('/')).toContain(
    "script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=';",
  )
  expect(rules().get('/step/rail')).toContain("script-src 'self' 'sha256-")
  expect(rules().get('/step/rail')).not.toBe(rules().get('/'))
})

test('where no page answers, the scripts of the pages for that are allowed', () => {
  build({ '_not-found': 'one()', '_global-error': 'two()' })
  addHashes(folder)
  expect(
    rules()
      .get('/:path*')
      ?.match(/sha256-/g),
  ).toHaveLength(2)
  expect([...rules().keys()]).toHaveLength(2)
})

test('a page without any policy fails the build', () => {
  build({ index: 'one()' })
  write('routes-manifest.json', JSON.stringify({ headers: [] }))
  expect(() => addHashes(folder)).toThrow('/ has no policy.')
})
