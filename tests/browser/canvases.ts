// What the canvases of a stage show together.
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Picture } from './story'

declare global {
  interface Window {
    copyOfStage: () => HTMLCanvasElement
  }
}

/** What the stage's canvases show, one over the other and each where it lies, in pixels of the screen, two to a CSS px at most. */
export async function canvasesOf(page: Page): Promise<Picture> {
  await haveCopier(page)
  return decoded(await page.evaluate(() => window.copyOfStage().toDataURL()))
}

/**
 * Scrolls some frames by as many px each, and waits until the map stands still. Returns the last picture in which the
 * ground was moved to where the camera is, and the exact one of the same place.
 */
export async function movedAndExact(page: Page, stepPx: number, frames: number): Promise<[Picture, Picture]> {
  await haveCopier(page)
  const urls = await page.evaluate(
    async ([step, count]) => {
      const ground = document.querySelector('#stage canvas.ground')
      let moved = ''
      for (let n = 0, rest = 0; rest < 3; n += 1) {
        if (n < count) scrollBy({ top: step, behavior: 'instant' })
        await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)))
        rest = n < count || ground?.hasAttribute('data-moved') ? 0 : rest + 1
        if (rest === 0) moved = window.copyOfStage().toDataURL()
      }
      return [moved, window.copyOfStage().toDataURL()] as const
    },
    [stepPx, frames] as const,
  )
  return [decoded(urls[0]), decoded(urls[1])]
}

const decoded = (url: string): Picture => PNG.sync.read(Buffer.from(url.split(',')[1] ?? '', 'base64'))

function haveCopier(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.copyOfStage = () => {
      const layers = [...document.querySelectorAll<HTMLElement>('#stage :is(canvas, .scrim)')]
      const [stage] = document.querySelectorAll('#stage')
      const ratio = Math.min(2, devicePixelRatio) // a late motion is painted in fewer pixels
      const copy = document.createElement('canvas')
      copy.width = Math.round((stage?.clientWidth ?? 0) * ratio)
      copy.height = Math.round((stage?.clientHeight ?? 0) * ratio)
      const context = copy.getContext('2d')
      for (const layer of layers) {
        const { transform, opacity, backgroundColor, visibility } = getComputedStyle(layer)
        if (!context || visibility !== 'visible') continue
        const { clientWidth, clientHeight } = layer
        if (clientWidth * clientHeight === 0) continue // where nothing is on it
        const { a, b, c, d, e, f } = new DOMMatrix(transform)
        context.resetTransform()
        context.scale(ratio, ratio)
        context.transform(a, b, c, d, e, f)
        context.globalAlpha = Number(opacity)
        context.fillStyle = backgroundColor
        if (layer instanceof HTMLCanvasElement) context.drawImage(layer, 0, 0, clientWidth, clientHeight)
        else context.fillRect(0, 0, clientWidth, clientHeight)
      }
      return copy
    }
  })
}
