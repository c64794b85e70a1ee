import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { ink } from '@/components/card/ink'
import { site } from '@/data/site'
import { median } from '../bench/statistics'
import { type Answer, ask, askAndLeave, drawn } from './ask'
import { colours, countIn, vehicleIn } from './card-pixels'
import type { ExpectedCard } from './print-cards'

const cards = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'print-cards.ts')], {
    encoding: 'utf8',
  }),
) as ExpectedCard[] // print-cards.ts prints nothing else

// In order and one at a time: a picture that one test has drawn is there for the next.
test.describe.configure({ mode: 'default' })

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
      expect((await drawnCard(storedPath(card))).body.length).toBeLessThan(180_000)

      const picture = PNG.sync.read(body)
      expect([picture.width, picture.height]).toEqual([card.widthPx, card.heightPx])
      for (const ground of ['sea', 'land'] as const) {
        expect(countIn(picture, card, colours[ground]), ground).toBeGreaterThan(200)
      }
      // Under a scrim the shipment is pale, and the dates before it are not.
      if (card.journey) expect(countIn(picture, { ...card, scrim: 0 }, colours.accent)).toBeGreaterThan(100)
      if (card.tint) expect(countIn(picture, card, colours.tint)).toBeGreaterThan(100)
      if (card.vehicle) {
        const [x, y] = vehicleIn(picture, card) ?? [0, 0]
        expect(Math.hypot(x - card.vehicle[0], y - card.vehicle[1])).toBeLessThan(12)
      }
    })
  }

  // That these tones are told apart by colour-blind readers is for countries.test.ts to say.
  test('have Russia, Ukraine and North Korea in tones of their own, where the whole journey is shown', async () => {
    const [, ...nations] = colours.land
    const whole = cards.filter(({ path }) => /\/(opening|disclosure|unknown)(\/|$)/.test(path))
    expect(whole).toHaveLength(9)
    for (const card of whole) {
      const picture = PNG.sync.read((await drawnCard(card.path)).body)
      for (const tone of nations)
        expect(countIn(picture, card, [tone]), `${card.path} ${tone}`).toBeGreaterThan(100)
    }
  })

  test('the dates before a map that recedes have a line between each two', async () => {
    const { width, height, data } = PNG.sync.read((await drawnCard('/og/washington')).body)
    const rule = [1, 3, 5].map((at) => Number.parseInt(ink.rule.slice(at, at + 2), 16))
    const isRule = (y: number) =>
      [0.25, 0.5, 0.75].every((x) => {
        const i = 4 * (y * width + Math.round(x * width))
        return rule.every((value, c) => Math.abs(value - (data[i + c] ?? 0)) < 12)
      })
    const rows = Array.from({ length: height - 20 }, (_, y) => y).filter((y) => isRule(y) && !isRule(y - 1))
    expect(rows.length).toBe(site.timeline.stops.length - 1)
  })

  test('are all different, under 85 kB in the median and none over 300 kB', async () => {
    const bodies: Buffer[] = []
    for (const card of cards) bodies.push((await drawnCard(storedPath(card))).body)
    expect(bodies.length).toBe(14 * 3 + 21)
    expect(new Set(bodies.map((body) => body.toString('latin1'))).size).toBe(bodies.length)
    expect(median(bodies.map(({ length }) => length))).toBeLessThan(85_000)
    expect(Math.max(...bodies.map(({ length }) => length))).toBeLessThan(300_000)
  })

  test('are to the pixel what the build has kept of them, also where they are drawn anew', async () => {
    for (const card of cards) {
      const [drawn, stored] = [await drawnCard(card.path), await drawnCard(storedPath(card))]
      expect(PNG.sync.read(drawn.body).data.equals(PNG.sync.read(stored.body).data), card.path).toBe(true)
    }
  })
})

/** Where a card's file is; the points of the journey have none. */
function storedPath({ path, hash }: ExpectedCard): string {
  return path.startsWith('/og/at/') ? path : `${path}/${hash}.png`
}

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

  test('the hash may be in the path, and an old one gets the card of today for a short time', async () => {
    for (const path of ['/og/rail', '/og/rail/square', '/og/rail/tall']) {
      const present = await ask(path)
      const right = await ask(`${path}/${hashOf(path)}.png`)
      const old = await ask(`${path}/0123456789a.png`)
      expect(right.headers['cache-control']).toBe('public, max-age=31536000, s-maxage=31536000, immutable')
      expect(old.headers['cache-control']).toBe('public, max-age=300, s-maxage=3600')
      expect(old.body.equals(present.body), path).toBe(true)
      for (const { status, headers } of [right, old]) {
        expect(status).toBe(200)
        expect(headers['content-type']).toBe('image/png')
        expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
        expect(headers['x-content-type-options']).toBe('nosniff')
        expect(headers['content-security-policy']).toContain("default-src 'none'")
      }
    }
  })

  test('the cards of all steps are files before anybody asks', async () => {
    for (const { path, hash } of cards.filter(({ path }) => !path.startsWith('/og/at/'))) {
      const { status, headers } = await ask(`${path}/${hash}.png`)
      expect(status, path).toBe(200)
      expect(headers['server-timing'], path).toBeUndefined()
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

  test('HEAD says what GET would, of a file and of what is drawn', async () => {
    const stored = cards.slice(0, 3).map(({ path, hash }) => `${path}/${hash}.png`)
    for (const path of [...stored, '/og/rail', `/og/rail?v=${card.hash}`, '/og/at/500']) {
      const [head, get] = [await ask(path, {}, 'HEAD'), await ask(path)]
      const named = ({ headers }: Answer) =>
        // The last is what the stand-in of a host counts (tests/deploy/vercel).
        Object.entries(headers).filter(
          ([name]) => !/^(?:date|server-timing|transfer-encoding|x-answer-number)$/.test(name),
        )
      expect(head.status, path).toBe(get.status)
      expect(named(head), path).toEqual(named(get))
      expect(head.body.length, path).toBe(0)
      for (const { headers } of [head, get]) {
        expect(headers['content-length'], path).toBe(String(get.body.length))
        expect(headers['transfer-encoding'], path).toBeUndefined()
      }
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

test.describe('many at once', () => {
  test.describe.configure({ timeout: 240_000 }) // dozens of cards, however busy the machine is

  const points = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `/og/at/${from + i}`)

  test('cards are drawn as many as may wait, and the others are told when to come again', async () => {
    const answers = await Promise.all(points(101, 70).map((path) => ask(path)))
    const [ready, refused] = [200, 503].map((wanted) => answers.filter(({ status }) => status === wanted))
    expect(ready?.length).toBeGreaterThanOrEqual(33)
    expect(refused?.length).toBeGreaterThan(0)
    expect((ready?.length ?? 0) + (refused?.length ?? 0)).toBe(answers.length)
    for (const { headers } of refused ?? []) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  test('pages are answered in between', async () => {
    let outstanding = 30
    const asked = points(201, outstanding).map((path) => ask(path).finally(() => (outstanding -= 1)))
    for (let i = 0; i < 10; i += 1) expect((await ask('/step/rail')).status).toBe(200)
    expect(outstanding).toBeGreaterThan(0)
    await Promise.all(asked)
  })

  test('a card that two ask for is drawn once', async () => {
    const both = await Promise.all(['/og/at/251', '/og/at/251?x=1'].map((path) => ask(path)))
    const [a, b] = both.map(({ headers }) => headers['server-timing'])
    expect(a).toBe(b)
  })

  test('who has gone before a card’s turn does not have it drawn', async () => {
    const paths = points(301, 30)
    // Long enough for all to stand in the queue, and for few to be drawn.
    await Promise.all(paths.map((path) => askAndLeave(path, 100)))
    // It comes last in the queue: once it is there, so is all that is going to be drawn of those before it.
    await ask('/og/at/331')
    let drawnAnyway = 0
    for (const path of paths) if (!drawn(await ask(path))) drawnAnyway += 1
    expect(drawnAnyway).toBeLessThan(10)
  })
})
