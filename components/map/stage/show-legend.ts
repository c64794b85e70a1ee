import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import { legendOf } from '@/components/map/3-drawing/legend-symbols'

/** Fills a legend with what a step's map uses, as Legend.tsx does for the page's HTML. */
export function showLegend(legend: Element | null, plot: Plot, step: PlottedStep): void {
  const entries = legendOf(plot, step).map(({ sign, text }) => {
    const [entry, symbol, words] = ['li', 'i', 'span'].map((name) => document.createElement(name))
    if (symbol) symbol.className = sign
    if (words) words.textContent = text
    entry?.append(symbol ?? '', words ?? '')
    return entry ?? ''
  })
  legend?.replaceChildren(...entries)
}
