import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { charactersOf } from '@/components/fonts/characters'

const paths = ['/', '/step/rail', '/nowhere', '/embed/builder', '/embed?layout=unrolled']

test('no page holds a letter that its fonts do not have', async ({ page }) => {
  const font = readFileSync(join(import.meta.dirname, '../../components/fonts/source-serif-4-400.woff2'))
  const held = await charactersOf(font)
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    const text = await page.evaluate(() => {
      for (const code of document.querySelectorAll('script, style')) code.remove()
      return `${document.title}${document.documentElement.textContent}`
    })
    expect(text.length, path).toBeGreaterThan(50)
    expect(
      [...new Set(text)].filter((letter) => !held.has(letter) && !/[\n\r\t]/.test(letter)),
      path,
    ).toEqual([])
  }
})
