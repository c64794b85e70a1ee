import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { escaped } from '@/components/text/markup'

it('an escaped text ends no tag and no attribute, and is read back as it was', () => {
  const text = '</script><img src=x onerror="alert(1)"> & \'friends\''
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(
    `<a b="${escaped(text)}">${escaped(text)}</a>`,
  )
  expect(parsed.a).toEqual({ '@_b': text, '#text': text })
})
