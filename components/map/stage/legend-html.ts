import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import { legendOf } from '@/components/map/3-drawing/legend-symbols'
import { escaped } from '@/components/text/markup'

/** The inside of a legend: only what the step's map uses. */
export function legendHtml(plot: Plot, step: PlottedStep): string {
  return legendOf(plot, step)
    .map(({ sign, text }) => `<li><i class="${sign}"></i><span>${escaped(text)}</span></li>`)
    .join('')
}
