import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { gzipBytes } from '../../bench/wire'
import { ask } from '../../browser/ask'
import { slugs } from '../../browser/story'
import { faults } from '../../scan/answer'
import { kinds } from '../../scan/paths'
import { badRequests } from '../../scan/requests'
import { readConfig } from './config'
import { readFunctionConfig } from './functions'
import { answeredBy } from './host'
import { allFunctions } from './outputs'
import { place } from './place'

const functions = allFunctions(place.output).map((output) => ({
  ...output,
  config: readFunctionConfig(output.folder),
}))

test('the cards run at the edge and fit the smallest plan; nothing else does', () => {
  const edge = functions.filter(({ config }) => config.runtime === 'edge')
  expect(edge.map(({ name }) => name)).toEqual(['og/[[...path]]'])
  for (const { name, folder, config } of edge) {
    const own = [config.entrypoint ?? ''].map((file) => join(folder, file))
    const linked = Object.values(config.filePathMap).map((file) => join(place.project, file))
    const sizes = [...own, ...linked].map((file) => gzipBytes(readFileSync(file)))
    const size = sizes.reduce((sum, bytes) => sum + bytes, 0)
    console.log(`${name}: ${size} bytes packed, of them the script ${sizes[0]}`)
    expect(size).toBeLessThan(1_000_000)
  }
})

test('pages, scripts, stills and fonts are files of the host, and no request for one runs a function', async () => {
  const html = (await ask('/')).body.toString()
  const assets = new Set(html.match(/\/(?:_next\/static|fonts)\/[\w./-]+\.(?:js|woff2)/g))
  expect(assets.size).toBeGreaterThan(4)
  const pages = ['/', '/embed/builder', ...slugs.slice(1).map((slug) => `/step/${slug}`)]
  const stills = slugs.flatMap((slug) => [`/still/${slug}.svg`, `/still/${slug}-dark.svg`])
  for (const path of [...pages, ...stills, ...assets, '/nowhere', '/embed.js', '/sitemap.xml']) {
    expect((await ask(path)).headers[answeredBy], path).toMatch(/^(static|prerender)$/)
  }
})

test('in a function there is no guard and no compression of ours, which would find the host’s own server', async () => {
  const functionPaths = ['/data.json', '/embed?step=rail', '/steps.csv']
  for (const path of functionPaths) {
    await ask(path) // what keeps answers has this one now
    const { headers } = await ask(path, { 'accept-encoding': 'br, gzip' })
    expect(headers[answeredBy], path).toContain('function')
    expect(headers['content-encoding'], path).toBeUndefined()
  }
})

test('the host is asked for no image service, which would make pictures for whoever asks', () => {
  expect(readConfig(place.output).images).toBeUndefined()
})

test('300 bad requests get no fault of the functions, nothing of theirs back, and no way out of the site', async () => {
  for (const { method, path } of badRequests(300)) {
    const answer = await ask(path, {}, method)
    expect(faults(answer), `${method} ${path.slice(0, 100)}`).toEqual([])
  }
})

for (const { path, is } of kinds)
  test(`${path} answers HEAD as GET without the body, and takes nothing in`, async () => {
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')]
    expect(head.status).toBe(get.status)
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
    expect(head.body.length).toBe(0)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      const { status, headers, body } = await ask(path, {}, method)
      expect(headers['set-cookie'], method).toBeUndefined()
      // Next's functions answer with the page, whatever the method; our own server, which would refuse, is not there.
      if (status === 200 && is !== 'inert') expect(titleOf(body), method).toBe(titleOf(get.body))
      else expect([400, 404, 405], method).toContain(status)
    }
  })

const titleOf = (html: Buffer) => /<title>(.+?)<\/title>/.exec(html.toString())?.[1] ?? 'none'
