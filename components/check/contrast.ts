// Whether the colours of base.css can be told apart, by the formula of WCAG 2.2.
import type { Problem } from '@/data/check'

const text = 4.5
const graphic = 3

/** What is set or drawn on what, and the least contrast that WCAG AA asks of it. */
const pairs = [
  ...(['ink', 'muted'] as const).flatMap((upper) =>
    (['paper', 'land', 'rus', 'ukr', 'prk', 'sea'] as const).map((under) => ({ upper, under, least: text })),
  ),
  ...(['paper', 'land'] as const).map((under) => ({ upper: 'accent', under, least: text })),
  ...(['rus', 'ukr', 'prk', 'sea', 'tint'] as const).map((under) => ({
    upper: 'accent',
    under,
    least: graphic,
  })),
]

const themes = [
  { name: 'light', selector: ':root' },
  { name: 'dark', selector: ':root[data-theme="dark"]' },
] as const

/** Pairs of colours in a stylesheet that are too alike to read or to see, in either theme. */
export function checkContrast(css: string): Problem[] {
  return themes.flatMap(({ name, selector }) => {
    const colours = coloursOf(css, selector)
    return pairs.flatMap(({ upper, under, least }): Problem[] => {
      const ratio = contrast(colours.get(upper) ?? '#000000', colours.get(under) ?? '#000000')
      if (ratio >= least) return []
      const advice = name === 'light' ? 'darken the first' : 'lighten the first'
      const message = `--${upper} on --${under} in the ${name} theme has a contrast of ${ratio.toFixed(2)}; ${least} is needed: ${advice}`
      return [{ file: 'components/theme/base.css', step: '-', rule: 'contrast', message }]
    })
  })
}

/** The contrast of two hex colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function coloursOf(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const rule = start < 0 ? '' : css.slice(start, css.indexOf('}', start))
  return new Map(
    [...rule.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
