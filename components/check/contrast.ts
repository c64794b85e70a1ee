// Whether the colours of base.css can be told apart, by the formula of WCAG 2.2.
import { wcagContrast } from 'culori'
import type { Problem } from '@/data/check'
import { inFile } from '@/data/check/problem'

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
      const ratio = wcagContrast(colours.get(upper) ?? '#000000', colours.get(under) ?? '#000000')
      if (ratio >= least) return []
      const advice = name === 'light' ? 'darken the first' : 'lighten the first'
      const message = `--${upper} on --${under} in the ${name} theme has a contrast of ${ratio.toFixed(2)}; ${least} is needed: ${advice}`
      return [inFile('components/theme/base.css', 'contrast', message)]
    })
  })
}

function coloursOf(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const rule = start < 0 ? '' : css.slice(start, css.indexOf('}', start))
  return new Map(
    [...rule.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}
