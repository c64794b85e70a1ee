import { createRoot } from 'react-dom/client'
import type { Plot } from '@/components/map/1-plot/plotted'
import { Explorer } from './Explorer'

/**
 * Opens the map in the reader's hand.
 * @param place where the story's map stands, as step index plus progress.
 * @returns what closes it.
 */
export function openExplorer(plot: Plot, place: number, onClose: () => void): () => void {
  // The dialog stands in the body, by a portal.
  const root = createRoot(document.createElement('div'))
  const close = () => {
    root.unmount()
    onClose()
  }
  root.render(<Explorer plot={plot} place={place} onClose={close} />)
  return close
}
