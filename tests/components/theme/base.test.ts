import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../components/theme/base.css'), 'utf8')

/** The custom properties that the rule of a selector sets. */
function tokensOf(selector: string): string[] {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no rule for ${selector}`)
  return css.slice(start, css.indexOf('}', start)).match(/--[a-z]+: #[0-9a-f]{6};/g) ?? []
}

it('the dark theme has the same colours by the system’s setting and by an embed’s', () => {
  const bySystem = tokensOf(':root:not([data-theme="light"])')
  expect(bySystem.length).toBeGreaterThan(8)
  expect(tokensOf(':root[data-theme="dark"]')).toEqual(bySystem)
})
