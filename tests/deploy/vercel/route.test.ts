import { expect, test } from 'vitest'
import type { Config } from './config'
import { rulesByPhase } from './config'
import { route } from './route'

/** Follows a request through rules, with outputs at some paths; tells where it ends. */
async function follow(
  routes: Config['routes'],
  url: string,
  {
    at = [],
    method = 'GET',
    headers = {},
  }: { at?: string[]; method?: string; headers?: Record<string, string> } = {},
) {
  const [path = '', search = ''] = url.split('?')
  const middleware = async () => null
  const outputAt = (path: string) => (at.includes(path) ? path : null)
  const asked = { method, path, search, headers: new Headers(headers) }
  const end = await route({ rules: rulesByPhase(routes), outputAt, middleware }, asked)
  return { ...end, headers: Object.fromEntries(end.headers) }
}

test('a rule that goes on sets its headers, and of two the later wins', async () => {
  const routes = [
    { src: '/.*', headers: { a: '1', b: '1' }, continue: true },
    { src: '/x', headers: { B: '2' }, continue: true },
    { src: '/x/y', headers: { a: '3' }, continue: true },
  ]
  expect(await follow(routes, '/x', { at: ['/x'] })).toMatchObject({
    output: '/x',
    headers: { a: '1', b: '2' },
  })
})

test('a rule stands for the whole path', async () => {
  const routes = [{ src: '/404/?', status: 404, continue: true }]
  expect((await follow(routes, '/404', { at: ['/404'] })).status).toBe(404)
  expect((await follow(routes, '/404s', { at: ['/404s'] })).status).toBeUndefined()
})

test('a redirect answers before any output is looked for', async () => {
  const routes = [{ src: '^/(.+)/$', headers: { Location: '/$1' }, status: 308, continue: true }]
  const end = await follow(routes, '/a/', { at: ['/a/'] })
  expect(end).toMatchObject({ output: null, status: 308, headers: { location: '/a' } })
})

test('a rewrite by query takes the named parts of the value along, and asks for what is there', async () => {
  const has = [{ type: 'query' as const, key: 'to', value: '(?<to>[a-z]+)' }]
  const routes = [{ src: '/embed', has, dest: '/embed/$to?n=$to', check: true }]
  const start = await follow([...routes], '/embed?to=rail', { at: ['/embed', '/embed/rail'] })
  expect(start).toMatchObject({ output: '/embed/rail', search: 'to=rail&n=rail' })
  for (const query of ['?to=RAIL', '?to=a1', '', '?from=rail'])
    expect((await follow(routes, `/embed${query}`, { at: ['/embed', '/embed/rail'] })).output).toBe('/embed')
})

test('a rule does not fit where what it asks to be missing is there', async () => {
  const routes = [{ src: '/a', dest: '/b', missing: [{ type: 'header' as const, key: 'x' }] }]
  expect((await follow(routes, '/a', { at: ['/a', '/b'] })).output).toBe('/b')
  expect((await follow(routes, '/a', { at: ['/a', '/b'], headers: { x: '1' } })).output).toBe('/a')
})

test('files come before rewrites, and a rewrite to nothing falls through to the page for errors', async () => {
  const routes = [
    { handle: 'filesystem' as const },
    { handle: 'rewrite' as const },
    { src: '/(.+)', dest: '/all/$1', check: true },
    { handle: 'resource' as const },
    { src: '/.*', status: 404 },
    { handle: 'error' as const },
    { src: '/.*', dest: '/500', status: 500 },
    { src: '/.*', dest: '/404', status: 404 },
  ]
  const at = ['/a', '/all/a', '/all/b', '/404', '/500']
  expect((await follow(routes, '/a', { at })).output).toBe('/a')
  expect((await follow(routes, '/b', { at })).output).toBe('/all/b')
  expect(await follow(routes, '/c', { at })).toMatchObject({ output: '/404', status: 404 })
})

test('headers of a hit are those of the path that was found', async () => {
  const routes = [
    { handle: 'rewrite' as const },
    { src: '/a', dest: '/b', check: true },
    { handle: 'hit' as const },
    { src: '/(.+)', headers: { 'x-matched-path': '/$1' }, continue: true, important: true },
  ]
  expect((await follow(routes, '/a', { at: ['/b'] })).important.get('x-matched-path')).toBe('/b')
})
