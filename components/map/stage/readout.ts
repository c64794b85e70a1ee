import { journeyKm } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Scene } from '@/components/map/2-scene/scene'
import { thousands } from '@/components/text/thousands'
import type { Parts } from './parts'
import { readoutOf } from './readout-text'

/** Width in CSS px of the scale's element. */
const widestScalePx = 72

/** What the map tells in numbers: date, kilometres, scale, and how far the story has come. */
export class Readout {
  readonly #plot: Plot
  /** The point of the journey last shown, in thousandths of its length. */
  moment = 0
  readonly #parts: readonly (HTMLElement | null)[]
  #kmPerPx = 0

  constructor({ part }: Pick<Parts, 'part'>, plot: Plot) {
    this.#plot = plot
    const names = ['date', 'km', 'scale', 'lead-date', 'lead-calendar', 'along', 'read', 'here'] as const
    this.#parts = names.map(part)
  }

  show(scene: Scene) {
    const [date = null, km = null, scale, leadDate, leadCalendar, along, read, here] = this.#parts
    const now = readoutOf(this.#plot, scene)
    this.moment = Math.round((1000 * scene.km) / journeyKm(this.#plot.legs))
    write(date, now.date)
    write(km, now.km)
    if (along) along.style.transform = `translateX(${100 * now.along}%)`
    if (read) read.style.transform = `scaleX(${now.read})`
    if (leadDate) leadDate.style.opacity = String(scene.lead.date)
    if (leadCalendar) leadCalendar.style.opacity = String(scene.lead.calendar)
    const { x, y, kmPerPx } = scene.camera
    here?.style.setProperty('transform', `translate(${x}px,${y}px)`)
    if (!scale || kmPerPx === this.#kmPerPx) return
    this.#kmPerPx = kmPerPx
    setScale(scale, kmPerPx)
  }
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

/** A bar of a round number of km, 29 to 72 px long. The sheet is true to scale within 1 % from 42° to 60° N. */
function setScale(element: HTMLElement, kmPerPx: number): void {
  const most = widestScalePx * kmPerPx
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power
  const [bar, text] = [element.querySelector('i'), element.querySelector('span')]
  if (bar) bar.style.transform = `scaleX(${(km / most).toFixed(4)})`
  write(text, `${thousands(km)} km`)
}
