import type { PlottedStep } from '@/components/map/1-plot/plotted'
import { isClose } from './closeness'

/** Has the small map beside a step's view be seen or not, with the country that the view stays in, as Locator.tsx does in HTML. */
export function showLocator(where: Element | null, step: PlottedStep, calm: boolean): void {
  const close = isClose(step, calm)
  where?.querySelector('.locator')?.classList.toggle('away', !close)
  const text = (close && step.within) || ''
  const old = where?.querySelector('.within')
  if ((old?.textContent ?? '') === text) return
  old?.remove()
  if (!text) return
  const within = document.createElement('span')
  within.className = 'within'
  within.dataset.obstacle = ''
  within.textContent = text
  where?.append(within)
}
