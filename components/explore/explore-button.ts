import { whenIdleInTurn } from '@/components/island/idle'
import type { Plot } from '@/components/map/1-plot/plotted'

const buttonHtml =
  '<button type="button" aria-haspopup="dialog"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2"/></svg><span>Explore<span class="wide"> the map</span></span></button><output></output>'

/**
 * Puts the button that hands the map to the reader into its place, once the browser is idle. The map that they take, and all
 * that moves it, is fetched when it is asked for. Without JavaScript there is no button. Returns what takes it away.
 * @param from where the map begins that the reader takes, as step index plus progress.
 */
export function addExploreButton(place: HTMLElement | null, plot: Plot, from: () => number): () => void {
  let close = () => {}
  const cancel = whenIdleInTurn(() => {
    if (!place) return
    place.innerHTML = buttonHtml
    const [button, output] = [place.querySelector('button'), place.querySelector('output')]
    let asked = false
    const open = async () => {
      if (asked) return
      asked = true
      const left = from()
      if (output) output.textContent = ''
      const loaded = await import('./open-explorer').catch(() => null)
      if (loaded)
        close = loaded.openExplorer(plot, left, () => {
          asked = false
          button?.focus({ preventScroll: true })
        })
      else {
        asked = false
        if (output) output.textContent = 'The map could not be loaded.'
      }
    }
    button?.addEventListener('click', open)
  })
  return () => {
    cancel()
    close()
    place?.replaceChildren()
  }
}
