import type { Camera, Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { thousands } from '@/components/text/thousands'
import type { Entry } from '@/data/entry'
import { gazetteer } from '@/data/gazetteer'

const entries = gazetteer.flatMap(({ entries }) => entries)

/** What a view shows, in words: how much country, and which place is nearest to its middle. */
export function viewText(plot: Plot, camera: Camera, { free }: Viewport): string {
  const acrossKm = camera.kmPerPx * Math.min(free.width, free.height)
  const distanceKm = ({ label }: Entry) => {
    const at = plot.labels.find(({ id }) => id === label)?.at
    return at ? Math.hypot(at[0] - camera.x, at[1] - camera.y) : Number.POSITIVE_INFINITY
  }
  const near = entries.filter((entry) => distanceKm(entry) < acrossKm)
  const nearest = near.reduce<Entry | null>((a, b) => (a && distanceKm(a) <= distanceKm(b) ? a : b), null)
  const span = `The map shows about ${thousands(Number(acrossKm.toPrecision(2)))} km`
  return nearest ? `${span} around ${nearest.name}` : span
}
