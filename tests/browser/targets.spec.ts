import { expect, type Page, test } from '@playwright/test'
import { stepPath } from '@/components/story/path'
import type { Slug } from '@/data/steps'
import { openLive, slugs } from './story'

const modes = ['moving', 'calm', 'stills'] as const
const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
] as const

type Way = 'hash' | 'key' | 'list'

/** Goes to all steps in one way, and says by how many px of its height a headline is hidden, where one is. */
function hiddenBy(page: Page, way: Way): Promise<Record<string, number>> {
  return page.evaluate(
    async ([way, slugs]) => {
      const frames = async (n: number) => {
        for (let i = 0; i < n; i += 1) await new Promise(requestAnimationFrame)
      }
      const key = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      const hidden: Record<string, number> = {}
      if (way === 'key') key('Home')
      for (const [i, slug] of slugs.entries()) {
        if (way === 'hash') location.hash = slug
        else if (way === 'list') document.querySelector<HTMLElement>(`nav a[href="#${slug}"]`)?.click()
        else if (i > 0) key('ArrowRight')
        await frames(4)
        const headline = document.getElementById(`${slug}-headline`)
        const { left, top, bottom } = headline?.getBoundingClientRect() ?? new DOMRect()
        let px = 0
        for (let y = Math.ceil(top); y < bottom - 1; y += 1)
          if (document.elementFromPoint(left + 2, y) !== headline) px += 1
        if (px > 0 || bottom === top) hidden[slug] = px
      }
      return hidden
    },
    [way, slugs] as const,
  )
}

for (const mode of modes)
  for (const size of sizes)
    test.describe(`${mode}, ${size.width}x${size.height}`, () => {
      test.use({
        viewport: size,
        contextOptions: { reducedMotion: mode === 'calm' ? 'reduce' : 'no-preference' },
      })

      test.beforeEach(async ({ page }) => {
        if (mode === 'stills')
          await page.addInitScript(() =>
            Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
          )
      })

      test('the list, a key and an anchor lead to a headline with nothing over it', async ({ page }) => {
        if (mode === 'stills') await page.goto('/')
        else await openLive(page)
        await expect(page.locator('html')).toHaveAttribute('data-read')
        for (const way of ['hash', 'key', 'list'] as const)
          expect.soft(await hiddenBy(page, way), way).toEqual({})
        if (mode === 'stills') return
        await expect(page.locator('#stage')).toHaveAttribute('data-step', slugs.at(-1) ?? '')
        await expect(page.locator('html')).toHaveAttribute('data-manner', mode)
      })

      test('the link of a step opens it with nothing over its headline', async ({ page }) => {
        // The place is found while the page is read in, before any script of ours has come.
        await page.route('**/*.js', () => {})
        for (const slug of slugs) {
          await page.goto(stepPath(slug as Slug), { waitUntil: 'domcontentloaded' })
          const seen = await page.evaluate(async (slug) => {
            // Text far below is set with the first frame.
            for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame)
            const headline = document.getElementById(`${slug}-headline`)
            const { left, top, bottom } = headline?.getBoundingClientRect() ?? new DOMRect()
            return [top + 1, bottom - 2].every((y) => document.elementFromPoint(left + 2, y) === headline)
          }, slug)
          expect.soft(seen, slug).toBe(true)
        }
      })
    })
