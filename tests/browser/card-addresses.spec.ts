import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { edgeFunctions } from '../bench/edge'
import { ask, drawn } from './ask'
import { hostilePaths, undecodablePaths } from './hostile'

test.describe('hostile addresses', () => {
  test(`${hostilePaths.length} of them: no picture, no fault, a short plain answer`, async () => {
    expect(hostilePaths.length).toBeGreaterThanOrEqual(100)
    for (const path of hostilePaths) {
      const answer = await ask(path)
      const { status, headers, body } = answer
      const name = path.slice(0, 80)
      // Next tidies slashes itself, with a redirect; Node refuses a head of more than 16 kB.
      expect([308, 400, 404, 431], name).toContain(status)
      expect(drawn(answer), name).toBe(false)
      if (!path.startsWith('/og')) continue // a host may answer with the site's own page
      if (status === 400 || status === 404) expect(headers['content-type'], name).toMatch(/^text\/plain/)
      expect(body.length, name).toBeLessThan(12_000)
    }
  })

  test('what cannot be decoded is a bad request, not a fault of the server', async () => {
    for (const path of undecodablePaths) {
      const { status, headers } = await ask(path)
      expect(status, path).toBe(400)
      expect(headers['content-type'], path).toMatch(/^text\/plain/)
    }
  })
})

test('the function that draws cards knows no address of a font server, so that no letter makes it ask one', () => {
  const build = join(import.meta.dirname, '../../.next')
  const [cardsFunction] = edgeFunctions(build).filter(({ page }) => page.startsWith('/og/'))
  const scripts = cardsFunction?.files.filter(({ path }) => path.endsWith('.js')) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const { path } of scripts) {
    const hosts = readFileSync(join(build, path), 'utf8').match(
      /fonts\.googleapis|cdn\.jsdelivr|twemoji|noto-emoji/g,
    )
    expect(hosts, path).toBeNull()
  }
})

test('every function at the edge is under 1,000,000 bytes packed', () => {
  const functions = edgeFunctions(join(import.meta.dirname, '../../.next'))
  expect(functions.map(({ page }) => page)).toContain('/og/[[...path]]/route')
  for (const { page, gzip } of functions) expect(gzip, page).toBeLessThan(1_000_000)
})
