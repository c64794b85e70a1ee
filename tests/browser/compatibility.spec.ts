// What the build ships, read against MDN's compatibility data: no browser is needed for it but the build.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Use, unguarded } from '../compatibility/css'
import { harmlessInEmbeds, harmlessOnPages, knownNames, light, whole } from '../compatibility/floors'
import { newNames, newSyntax } from '../compatibility/script'

const pages = ['/', '/step/rail', '/embed/builder', '/embed/scroll/najin/rail']
const embeds = ['/embed?step=rail', '/embed?layout=unrolled', '/embed?layout=stepper']

/** What stands in a document's elements of a name. */
async function contentsOf(
  request: APIRequestContext,
  path: string,
  tag: 'style' | 'script',
): Promise<string[]> {
  const html = await (await request.get(path)).text()
  return [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(
    ([, text = '']) => text,
  )
}

/** Uses of features that are on no list of harmless ones, and entries of the list that nothing uses. */
function faults(uses: readonly Use[], harmless: Readonly<Record<string, string>>) {
  const covers = ({ feature }: Use, name: string) => feature === name || feature.startsWith(`${name}.`)
  const names = Object.keys(harmless)
  return {
    harmful: uses.filter((use) => !names.some((name) => covers(use, name))),
    unused: names.filter((name) => !uses.some((use) => covers(use, name))),
  }
}

test('the stylesheets of the pages say nothing that the floor’s browsers do not know, or say it where it does no harm', async ({
  request,
}) => {
  const uses: Use[] = []
  for (const path of pages)
    for (const style of await contentsOf(request, path, 'style')) uses.push(...unguarded(style, whole))
  expect(faults(uses, harmlessOnPages)).toEqual({ harmful: [], unused: [] })
})

test('in browsers older than the floor no rule that the text and the stills need is dropped', async ({
  request,
}) => {
  for (const path of pages)
    for (const style of await contentsOf(request, path, 'style')) {
      const dropped = unguarded(style, light).filter(
        ({ feature, where }) => feature.startsWith('css.selectors.') && !where.includes('[data-manner]'),
      )
      expect(dropped, path).toEqual([])
    }
})

test('the stylesheets of the light embeds need nothing newer than Safari 15.4', async ({ request }) => {
  const uses: Use[] = []
  for (const path of embeds)
    for (const style of await contentsOf(request, path, 'style')) uses.push(...unguarded(style, light))
  expect(faults(uses, harmlessInEmbeds)).toEqual({ harmful: [], unused: [] })
})

test('the scripts of the light embeds and of their hosts need nothing newer than Safari 15.4', async ({
  request,
}) => {
  const loader = await (await request.get('/embed.js')).text()
  const scripts = [
    loader,
    ...(await Promise.all(embeds.map((path) => contentsOf(request, path, 'script')))).flat(),
  ]
  expect(scripts.length).toBeGreaterThan(embeds.length)
  for (const script of scripts) {
    expect(await newSyntax(script, light)).toEqual([])
    expect(newNames(script, light).filter((name) => !Object.hasOwn(knownNames, name))).toEqual([])
  }
})

test('the scripts of the pages can be read by the floor’s browsers, and those before them by any', async ({
  request,
}) => {
  for (const path of pages) {
    const html = await (await request.get(path)).text()
    const chunks = [...new Set(html.match(/\/(?:_next\/static\/chunks|embed\/script)\/[\w.~-]+\.js/g))]
    expect(chunks.length).toBeGreaterThan(path.startsWith('/embed/scroll/') ? 0 : 3)
    for (const chunk of chunks) {
      const script = await (await request.get(chunk)).text()
      expect(await newSyntax(script, whole), chunk).toEqual([])
    }
    for (const script of await contentsOf(request, path, 'script')) {
      if (script.startsWith('{') || script.startsWith('self.__next_f')) continue // data
      expect(await newSyntax(script, light), script.slice(0, 60)).toEqual([])
    }
  }
})

test('a feature that slips in is found: nesting, :has(), a unit, a colour, a class’s static block, a method', async () => {
  const used = (css: string) => unguarded(css, light).map(({ feature }) => feature)
  expect(used('.a { & b { color: red } }')).toContain('css.selectors.nesting')
  expect(used('.a { b { color: red } }')).toContain('css.selectors.nesting')
  expect(used('.a { @media print { color: red } }')).toContain('css.selectors.nesting')
  expect(used('.a:has(b) { color: red }')).toEqual(['css.selectors.has'])
  expect(used('.a { height: 100dvh }')).toEqual(['css.types.length.viewport_percentage_units_dynamic'])
  expect(used('.a { color: oklch(50% 0 0) }')).toEqual(['css.types.color.oklch'])
  expect(used('@container (width > 1px) { a { color: red } }')).toContain('css.at-rules.container')
  // Guarded ones are not.
  expect(used('.a { height: 100vh; height: 100dvh }')).toEqual([])
  expect(used('@supports selector(:has(a)) { .a:has(b) { color: red } }')).toEqual([])
  expect(await newSyntax('class A { static { A.b = 1 } }', light)).not.toEqual([])
  expect(newNames('a.toSorted(); URL.canParse(b); c.map(d)', light)).toEqual(['canParse', 'toSorted'])
})
