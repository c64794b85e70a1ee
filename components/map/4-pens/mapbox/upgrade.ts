import { whenIdle } from '@/components/island/idle'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Gestures, Painter, PainterEvents } from '@/components/map/4-pens/painter'
import { objection, stillness } from './permission'

/** Inlined when the site is built; without one nothing of Mapbox is ever fetched. */
const token = process.env.NEXT_PUBLIC_MAPBOX_TOKEN

/** Asked in these words, for which bundlers leave the painter out of a build that has no token. */
const loadPainter = process.env.NEXT_PUBLIC_MAPBOX_TOKEN ? () => import('./painter') : null

interface UpgradeEvents extends PainterEvents {
  /** The hand that the map is for; without it the map is not interactive. */
  readonly hand: Gestures | null
  onPainter(painter: Painter): void
}

/**
 * Makes the Mapbox painter, when the build has a token and nothing is against it, once the page has come to rest.
 * Returns what gives it up.
 */
export function upgradeToMapbox(
  stage: HTMLElement,
  plot: Plot,
  { hand, onPainter, ...events }: UpgradeEvents,
): () => void {
  if (!token || !loadPainter) return () => {}
  let gone = false
  let cancel = () => {}
  const start = async () => {
    const against = objection()
    if (against) return events.onFail(against, true)
    try {
      const { MapboxPainter } = await loadPainter()
      if (!gone) onPainter(new MapboxPainter(stage, plot, token, events, hand))
    } catch (error) {
      if (!gone) events.onFail(`${error}`, true)
    }
  }
  const leave = () => {
    if (stillness.matches) events.onFail('the reader wants no motion', true)
  }
  stillness.addEventListener('change', leave)
  loaded().then(() => {
    if (!gone) cancel = whenIdle(start)
  })
  return () => {
    gone = true
    stillness.removeEventListener('change', leave)
    cancel()
  }
}

/** Resolves when the page has everything that it asked for itself. */
async function loaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  await document.fonts?.ready
}
