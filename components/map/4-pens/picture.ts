import type { Plot } from '@/components/map/1-plot/plotted'
import type { Scene } from '@/components/map/2-scene/scene'
import { isDark } from '@/components/map/4-pens/page-look'

/**
 * The last resort: where no canvas can be had, or nothing yet to paint on it, the stills of all steps, which the site has as
 * pictures. `show` resolves when the picture of a scene's step stands on the stage; the step that the page was made for is
 * in it already. `step` is the index of the one that stands there; -1 on a stage that was made for none.
 */
export function createPicture(stage: HTMLElement, plot: Plot) {
  const own = stage.dataset.step
  let wanted = own
  let shown: HTMLImageElement | null = null
  let step = plot.steps.findIndex(({ slug }) => slug === own)

  return {
    step: () => step,
    async show(scene: Pick<Scene, 'step'>): Promise<void> {
      const slug = plot.steps[scene.step]?.slug
      if (slug === wanted) return
      wanted = slug
      const next = slug === own ? null : await load(slug)
      if (wanted !== slug) return
      if (next) stage.querySelector('.under')?.after(next)
      shown?.remove()
      shown = next
      step = scene.step
    },
  }
}

/** A step's still as an image; the page names it beside the step's text. @throws {Error} where it cannot be had. */
async function load(slug: string | undefined): Promise<HTMLImageElement> {
  const still = document.getElementById(slug ?? '')?.querySelector('.step-still')
  const dark = isDark() ? still?.querySelector('source')?.srcset : null
  const src = dark || still?.querySelector('img')?.getAttribute('src')
  if (!src) throw new Error(`no still of ${slug}`)
  const image = new Image()
  image.className = 'picture'
  image.alt = '' // each step describes its map in words
  image.src = src
  await image.decode()
  return image
}
