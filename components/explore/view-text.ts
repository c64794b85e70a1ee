import type { Camera, Viewport } from '@/components/map/camera'
import type { Plot } from '@/components/map/scene'
import { gazetteer } from '@/data/gazetteer'

const entries = gazetteer.flatMap(({ entries }) => entries)

/** What a view shows, in words: how much country, and which place is nearest to its middle. */
export function viewText(plot: Plot, camera: Camera, { free }: Viewport): string {
  const acrossKm = camera.kmPerPx * Math.min(free.width, free.height)
  const distanceKm = ({ label }: (typeof entries)[number]) => {
    const at = plot.labels.find(({ id }) => id === label)?.at
    return at ? Math.hypot(at[0] - camera.x, at[1] - camera.y) : Number.POSITIVE_INFINITY
  }
  const nearest = entries.reduce((a, b) => (distanceKm(b) < distanceKm(a) ? b : a))
  const span = `The map shows about ${Number(acrossKm.toPrecision(2)).toLocaleString('en')} km`
  return distanceKm(nearest) < acrossKm ? `${span} around ${nearest.name}` : span
}
