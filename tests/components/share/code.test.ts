import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { type Embedded, frameCode, loaderCode } from '@/components/share/code'

const story: Embedded = {
  origin: 'https://example.org',
  embedPath: '/embed',
  pagePath: '/',
  title: 'One shipment',
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
})

/** The code as a tree, its names in order. A text that broke out would make another tree. */
const parsed = (code: string) => parser.parse(`<host>${code}</host>`).host

describe('the code with our script', () => {
  it('is a div with a link, and the script', () => {
    expect(loaderCode(story)).toBe(
      [
        '<div data-story="https://example.org/">',
        '  <a href="https://example.org/">One shipment</a>',
        '</div>',
        '<script async src="https://example.org/embed.js"></script>',
      ].join('\n'),
    )
  })

  it('gives the div the parameters of the embed’s address, and the header’s offset', () => {
    const embedPath = '/embed?from=najin&to=rail&layout=scroll&theme=dark'
    const { div } = parsed(loaderCode({ ...story, embedPath, offset: '#top > .bar' }))
    expect(div).toMatchObject({
      'data-from': 'najin',
      'data-to': 'rail',
      'data-layout': 'scroll',
      'data-theme': 'dark',
      'data-offset': '#top > .bar',
    })
    expect(parsed(loaderCode({ ...story, embedPath: '/embed?step=rail' })).div['data-step']).toBe('rail')
  })
})

describe('the code of a bare frame', () => {
  it('has a title, loads late, and carries neither script nor style', () => {
    expect(frameCode({ ...story, embedPath: '/embed?from=najin&layout=stepper' })).toBe(
      '<iframe src="https://example.org/embed?from=najin&amp;layout=stepper" title="One shipment" width="100%" height="640" loading="lazy" frameborder="0"></iframe>',
    )
  })

  it('is as high as it is told, and as wide as its place', () => {
    const { iframe } = parsed(frameCode(story, 200))
    expect(iframe).toMatchObject({ width: '100%', height: '200' })
  })
})

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '<',
      '>',
      '&',
      '`',
      '=',
      '/',
      '\\',
      ' ',
      '-',
      '!',
      'x',
      ';',
      '#',
      '\u202e',
    ),
    maxLength: 60,
  }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    '</a></div><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '&quot;&#34;&lt;',
    '-->',
    ']]>',
    '</script>',
    '{{x}}',
    '__proto__',
  ),
)
// The parser reads a line break in an attribute as a space, as HTML does not.
const onOneLine = nasty.map((text) => text.replaceAll(/[\r\n\t]/g, ' '))

describe('whatever an editor types', () => {
  it('comes back out of the code as it was, and opens no tag and no attribute', () => {
    fc.assert(
      fc.property(onOneLine, onOneLine, (title, offset) => {
        const tree = parsed(loaderCode({ ...story, title, offset }))
        expect(Object.keys(tree).filter((name) => name !== '#text')).toEqual(['div', 'script'])
        expect(tree.div['data-offset'] ?? '').toBe(offset)
        expect(Object.keys(tree.div).sort()).toEqual(
          ['#text', 'a', ...(offset ? ['data-offset'] : []), 'data-story'].sort(),
        )
        expect(tree.div.a['#text'] ?? '').toBe(title)
        expect(tree.div.a.href).toBe('https://example.org/')

        const { iframe } = parsed(frameCode({ ...story, title }))
        expect(iframe.title).toBe(title)
        expect(Object.keys(iframe)).toEqual(['src', 'title', 'width', 'height', 'loading', 'frameborder'])
      }),
      { numRuns: 300 },
    )
  })

  it('never puts a bare quote or bracket into the code', () => {
    fc.assert(
      fc.property(nasty, (title) => {
        const without = frameCode({ ...story, title: '' })
        const added = frameCode({ ...story, title }).length - without.length
        const at = without.indexOf('title="') + 'title="'.length
        expect(frameCode({ ...story, title }).slice(at, at + added)).not.toMatch(/["<>]/)
      }),
    )
  })
})
