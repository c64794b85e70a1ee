/** The map's colours, as CSS writes them; the stylesheet is their only source. */
const names = ['sea', 'land', 'story', 'border', 'coast', 'ink', 'muted', 'accent', 'paper', 'tint'] as const

export type Ink = Record<(typeof names)[number], string>

/** The colours that hold where an element stands, in the theme that is on. */
export function readInk(element: Element): Ink {
  const style = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Ink // all names
}

/** Whether the page is in its dark theme: the one that it was told, or else the reader's. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
