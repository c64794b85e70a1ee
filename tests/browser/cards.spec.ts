import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { edgeFunctions } from '../bench/edge'
import { median } from '../bench/statistics'
import { type Answer, ask } from './ask'
import { hostilePaths, undecodablePaths } from './hostile'
import type { ExpectedCard } from './print-cards'

const cards = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'print-cards.ts')], {
    encoding: 'utf8',
  }),
) as ExpectedCard[] // print-cards.ts prints nothing else

// In order and one at a time: a picture that one test has drawn is there for the next.
test.describe.configure({ mode: 'default' })

const drawn = ({ headers }: Answer) => String(headers['server-timing'] ?? '').startsWith('draw')

type Rgb = readonly [r: number, g: number, b: number]

const paper: Rgb = [0xfa, 0xf8, 0xf3]
const colours = {
  sea: [[0xdd, 0xe6, 0xe9]],
  land: [
    [0xf4, 0xf0, 0xe6],
    [0xe9, 0xe2, 0xd0],
  ],
  accent: [[0xc2, 0x31, 0x1c]],
  tint: [[0xf0, 0xc9, 0xb4]],
} as const satisfies Record<string, readonly Rgb[]>

/** Pixels of the map that are one of the colours, as they look under the map's veil. */
function countIn(picture: PNG, { map, veil }: ExpectedCard, among: readonly Rgb[]): number {
  const veiled = among.map((rgb) => rgb.map((c, i) => c + ((paper[i] ?? 0) - c) * veil))
  let found = 0
  const bottom = Math.min(map.y + map.height, picture.height - 8) // the bar of progress is not the map
  for (let y = map.y; y < bottom; y += 1) {
    for (let x = map.x; x < map.x + map.width; x += 1) {
      if (veiled.some((rgb) => isColour(picture, x, y, rgb))) found += 1
    }
  }
  return found
}

function isColour({ data, width }: PNG, x: number, y: number, rgb: readonly number[]): boolean {
  const at = 4 * (y * width + x)
  return rgb.every((c, i) => Math.abs((data[at + i] ?? 0) - c) <= 4)
}

/** The middle of all accent that is thicker than a line or a mark: of all on the map, only a vehicle is. */
function vehicleIn(picture: PNG, { map, ratio }: ExpectedCard): [x: number, y: number] | null {
  const reach = Math.round(1.6 * ratio)
  const [xs, ys]: [number[], number[]] = [[], []]
  const bottom = Math.min(map.y + map.height, picture.height - 8) - reach
  for (let y = map.y + reach; y < bottom; y += 1) {
    for (let x = map.x + reach; x < map.x + map.width - reach; x += 1) {
      if (!isThick(picture, x, y, reach)) continue
      xs.push(x)
      ys.push(y)
    }
  }
  if (xs.length === 0) return null
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

function isThick(picture: PNG, x: number, y: number, reach: number): boolean {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      if (Math.hypot(dx, dy) > reach) continue
      if (!isColour(picture, x + dx, y + dy, colours.accent[0])) return false
    }
  }
  return true
}

/** Cards that a test of this worker has asked for. */
const known = new Map<string, Answer>()

async function drawnCard(path: string): Promise<Answer> {
  const answer = known.get(path) ?? (await ask(path))
  known.set(path, answer)
  return answer
}

test.describe('the pictures', () => {
  for (const card of cards) {
    test(`${card.path} is a map of the right size, with what its step tells`, async () => {
      const { status, headers, body } = await drawnCard(card.path)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('image/png')
      expect(body.length).toBeLessThan(300_000)

      const picture = PNG.sync.read(body)
      expect([picture.width, picture.height]).toEqual([card.widthPx, card.heightPx])
      for (const ground of ['sea', 'land'] as const) {
        expect(countIn(picture, card, colours[ground]), ground).toBeGreaterThan(200)
      }
      // Under a veil the shipment is pale, and the dates before it are not.
      if (card.journey) expect(countIn(picture, { ...card, veil: 0 }, colours.accent)).toBeGreaterThan(100)
      if (card.tint) expect(countIn(picture, card, colours.tint)).toBeGreaterThan(100)
      if (card.vehicle) {
        const [x, y] = vehicleIn(picture, card) ?? [0, 0]
        expect(Math.hypot(x - card.vehicle[0], y - card.vehicle[1])).toBeLessThan(12)
      }
    })
  }

  test('are all different, and under 150 kB in the median', async () => {
    const bodies: Buffer[] = []
    for (const { path } of cards) bodies.push((await drawnCard(path)).body)
    expect(bodies.length).toBe(14 * 3 + 21)
    expect(new Set(bodies.map((body) => body.toString('latin1'))).size).toBe(bodies.length)
    expect(median(bodies.map(({ length }) => length))).toBeLessThan(150_000)
  })
})

test.describe('caching', () => {
  const card = cards.find(({ path }) => path === '/og/rail') as ExpectedCard // all steps are there

  test('the right hash is kept for a year, no hash and an old one for a short time', async () => {
    const right = await ask(`${card.path}?v=${card.hash}`)
    expect(right.headers['cache-control']).toBe('public, max-age=31536000, s-maxage=31536000, immutable')
    for (const query of ['', '?v=', '?v=old', `?v=${card.hash}&v=old`, '?x=1']) {
      const other = await ask(card.path + query)
      expect(other.headers['cache-control'], query).toBe('public, max-age=300, s-maxage=3600')
      expect(other.status).toBe(200)
      expect(other.body.equals(right.body)).toBe(true)
    }
  })

  test('a query that means nothing draws nothing, and never leads to another card', async () => {
    const plain = await ask(card.path)
    for (const query of [
      '?x=1',
      '?a[]=1',
      '?v=%ff',
      '?path=opening',
      '?nxtPslug=opening',
      '?nxtPpath=opening',
    ]) {
      const other = await ask(card.path + query)
      expect(drawn(other), query).toBe(false)
      expect(other.headers.etag, query).toBe(plain.headers.etag)
      expect(other.body.equals(plain.body), query).toBe(true)
    }
  })

  test('who has the picture gets a 304, and nothing is drawn', async () => {
    const etag = `"${card.hash}"`
    for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask('/og/weight/tall', {
        'if-none-match': condition.replace(card.hash, hashOf('/og/weight/tall')),
      })
      expect(answer.status, condition).toBe(304)
      expect(answer.body.length).toBe(0)
      expect(answer.headers['cache-control']).toBe('public, max-age=300, s-maxage=3600')
      expect(drawn(answer)).toBe(false)
    }
    expect((await ask(card.path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('HEAD says what GET would, and draws nothing', async () => {
    for (const { path, hash } of cards.slice(0, 6)) {
      const answer = await ask(`${path}?v=${hash}`, {}, 'HEAD')
      expect(answer.status).toBe(200)
      expect(answer.body.length).toBe(0)
      expect(answer.headers['content-type']).toBe('image/png')
      expect(answer.headers.etag).toBe(`"${hash}"`)
      expect(answer.headers['cache-control']).toContain('immutable')
      expect(drawn(answer)).toBe(false)
    }
  })

  test('other methods are refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await ask(card.path, {}, method)).status, method).toBe(405)
    }
  })

  test('other sites may show a card', async () => {
    const { headers } = await ask(card.path)
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  function hashOf(path: string): string {
    return cards.find((card) => card.path === path)?.hash ?? ''
  }
})

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

test('every function at the edge is under 1,000,000 bytes packed', () => {
  const functions = edgeFunctions(join(import.meta.dirname, '../../.next'))
  expect(functions.map(({ page }) => page)).toContain('/og/[[...path]]/route')
  for (const { page, gzip } of functions) expect(gzip, page).toBeLessThan(1_000_000)
})
