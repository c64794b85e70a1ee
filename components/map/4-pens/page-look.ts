// How the page wants its map to look; the stylesheet is the only source of its colours.
import { type Colours, colourNames, type Look } from '@/components/map/3-drawing/look'

/** The colours that hold where an element stands, in the theme that is on, and what suits the screen. */
export function lookAt(element: Element): Look {
  const style = getComputedStyle(element)
  const colours = Object.fromEntries(
    colourNames.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Colours // all names
  return { colours, hairlinePx: hairline(pixelRatio()), reliefOpacity: isDark() ? 0.3 : 0.55 }
}

/** Whether the page is in its dark theme: the one that it was told, or else the reader's. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

/** Calls back whenever the page may want another look: another theme, or more contrast. */
export function watchLook(onChange: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', onChange, { signal })
}

/** Device pixels per CSS px, at most 2: more cannot be seen on a phone and costs a frame. */
export function pixelRatio(): number {
  return Math.min(2, window.devicePixelRatio || 1)
}

/**
 * Width of shores and borders in CSS px: just under one pixel of the device, which is drawn several times faster than any
 * wider line. Just under, because Skia takes the longer side of a turned line plus half the shorter for its width
 * (`DrawTreatAAStrokeAsHairline`), up to 1.118 times too much. The stylesheet gives the still the same.
 */
function hairline(ratio: number): number {
  return ratio < 1.5 ? 0.89 : 0.445
}
