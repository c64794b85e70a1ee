import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardServers } from '@/app/headers/guard'
import { askAt } from '../../browser/ask'

const seen: string[] = []
let server: Server
let site = ''

beforeAll(async () => {
  guardServers()
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('the site')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  site = `http://localhost:${(server.address() as AddressInfo).port}` // a server on a port has no other address
})

afterAll(() => server.close())

test('GET and HEAD of an address that can be read reach the site', async () => {
  expect((await askAt(site, '/step/rail?x=%ff')).body.toString()).toBe('the site')
  expect((await askAt(site, '/step/r%C3%A4il', {}, 'HEAD')).status).toBe(200)
  expect(seen.splice(0)).toEqual(['GET /step/rail?x=%ff', 'HEAD /step/r%C3%A4il'])
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
  const { status, headers } = await askAt(site, '/', {}, method)
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(seen).toEqual([])
})

test('OPTIONS says what is taken', async () => {
  const { status, headers, body } = await askAt(site, '/og/rail', {}, 'OPTIONS')
  expect([status, headers.allow, body.length]).toEqual([204, 'GET, HEAD, OPTIONS', 0])
})

test.each([
  ['/step/%ff', 400],
  ['/%', 400],
  ['/og/%E0%A4%A', 400],
  ['/step/[slug]', 404],
  ['/og/%5B%5B...path%5D%5D', 404],
])('%s is the asker’s fault', async (path, status) => {
  expect((await askAt(site, path)).status).toBe(status)
  expect(seen).toEqual([])
})

test('whatever the path, what reaches the site can be decoded and is no pattern of a route', async () => {
  const path = fc.string({ unit: fc.constantFrom('/', '%', '5', 'B', 'f', '[', ']', '.', 'a', '?', '\\') })
  await fc.assert(
    fc.asyncProperty(path, async (path) => {
      const { status } = await askAt(site, `/${path}`)
      expect([200, 400, 404]).toContain(status)
      for (const line of seen.splice(0)) {
        expect(decodeURIComponent(line.split(' ')[1]?.split('?')[0] ?? '')).not.toMatch(/[[\]]/)
      }
    }),
    { numRuns: 300 },
  )
})
