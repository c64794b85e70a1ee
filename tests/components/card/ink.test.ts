import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ink } from '@/components/card/ink'

it('the colours of a card are those of the page’s light theme', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../components/base.css'), 'utf8')
  const root = css.slice(css.indexOf(':root'), css.indexOf('}', css.indexOf(':root')))
  for (const [name, colour] of Object.entries(ink)) expect(root, name).toContain(`--${name}: ${colour};`)
})
