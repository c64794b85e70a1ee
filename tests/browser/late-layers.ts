// The ground with relief and waters. Each is marked as shown when it has come in; what is painted of it is another matter: a
// ground that is not exact yet, since the camera moves or something has come, is marked as moved.
import type { BrowserContext } from '@playwright/test'

const exact = ':not([data-moved])'

export const reliefShown = `#stage canvas[data-relief=shown]${exact}`
export const watersShown = `#stage canvas[data-water=shown]${exact}`
/** On any stage. */
export const groundWhole = `canvas[data-relief=shown][data-water=shown]${exact}`

/** Has relief and waters never come, for pictures that are compared from one time to another. */
export async function withoutRelief(context: BrowserContext): Promise<void> {
  await context.route(/\/(relief|water)[^/]*\.(webp|json)$/, (route) => route.abort())
}
