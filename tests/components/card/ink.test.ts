import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { darkInk, ink } from '@/components/card/ink'

const css = readFileSync(join(import.meta.dirname, '../../../components/theme/base.css'), 'utf8')

describe.each([
  ['light', ':root {', ink],
  ['dark', ':root[data-theme="dark"] {', darkInk],
])('the %s colours', (_, selector, { water, ...colours }) => {
  it('are those of the page’s theme', () => {
    const rule = css.slice(css.indexOf(selector), css.indexOf('}', css.indexOf(selector)))
    for (const [name, colour] of Object.entries(colours))
      expect(rule, name).toContain(`--${name}: ${colour};`)
  })

  it('are all different, so that one theme can be turned into the other', () => {
    const all = [water, ...Object.values(colours)]
    expect(new Set(all).size).toBe(all.length)
  })
})
