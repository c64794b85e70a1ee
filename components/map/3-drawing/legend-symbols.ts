import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'

/** A line, mark or tint of the map as the legend shows it; `open` is a dotted line with open marks on it, `crate` a mark that is open. */
export type LegendSymbol = 'dash' | 'solid' | 'line' | 'dots' | 'open' | 'mark' | 'crate' | 'tint'

export interface LegendEntry {
  readonly sign: LegendSymbol
  readonly text: string
}

/** What a step's map needs explained, and nothing else. */
export function legendOf({ legs, cargo }: Plot, step: PlottedStep): LegendEntry[] {
  const drawn = legs.filter((_, i) => step.legs[i])
  const entries: (LegendEntry | false | null)[] = [
    drawn.some(({ known }) => !known) && { sign: 'dash', text: 'illustrative path' },
    drawn.some(({ known }) => known) && { sign: 'solid', text: 'reported path' },
    step.border && { sign: 'line', text: 'computed line' },
    step.open && { sign: step.open.marks[0] ? 'open' : 'dots', text: step.open.means },
    step.cargo && {
      sign: step.cargo.open ? 'crate' : 'mark',
      text: (step.cargo.open ?? cargo).unit,
    },
    step.tint?.means ? { sign: 'tint', text: step.tint.means } : null,
  ]
  return entries.filter((entry) => entry !== false && entry !== null)
}
