import { motionValue, styleEffect } from 'framer-motion'
import { dateText } from '@/components/map/1-plot/days'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Scene } from '@/components/map/2-scene/scene'
import { grouped } from '@/components/text/grouped'

/** Width in CSS px of the scale's element. */
const widestScalePx = 72

/** What the map tells in numbers: date, kilometres, scale, and how far the story has come. */
export function createReadings(stage: HTMLElement, plot: Plot) {
  const find = (selector: string) => stage.querySelector<HTMLElement>(selector)
  const [date, km, scale, marker, read] = ['.date', '.km', '.scale', '.along', '.read'].map(find)
  const leads = [find('.lead-date'), find('.lead-calendar')]
  const along = motionValue('0%')
  const story = motionValue(0)
  if (marker) styleEffect(marker, bare({ x: along }))
  if (read) styleEffect(read, bare({ scaleX: story }))
  const journeyKm = plot.legs.reduce((sum, { lengthKm }) => sum + lengthKm, 0)
  let kmPerPx = 0

  return {
    set(scene: Scene) {
      const step = plot.steps[scene.step]
      along.set(`${(100 * scene.day) / plot.timeline.days}%`)
      stage.dataset.moment = String(Math.round((1000 * scene.km) / journeyKm))
      story.set((scene.step + scene.progress) / plot.steps.length)
      if (date) write(date, step?.dated && !step.lead ? dateText(plot.timeline.from, scene.day) : '')
      if (km) write(km, scene.km >= 1 && step?.cargo && step.cargo.look !== 'grow' ? kmText(scene.km) : '')
      leads.forEach((lead, i) => {
        if (lead) lead.style.opacity = String(i === 0 ? scene.lead.date : scene.lead.calendar)
      })
      if (scale && scene.camera.kmPerPx !== kmPerPx) {
        kmPerPx = scene.camera.kmPerPx
        setScale(scale, kmPerPx)
      }
    },
  }
}

/** Without the methods that old libraries of other software give to every object: framer-motion would take them for styles. */
function bare<Values extends object>(values: Values): Values {
  return Object.assign(Object.create(null), values)
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** Kilometres so far, rounded to what the drawn line can bear. */
export function kmText(km: number): string {
  return `${Math.round(km / 10) * 10 || 10} km so far`.replace(/(\d)(\d{3}) /, '$1,$2 ')
}

/** A bar of a round number of km, 29 to 72 px long. The sheet is true to scale within 1 % from 42° to 60° N. */
function setScale(element: HTMLElement, kmPerPx: number): void {
  const most = widestScalePx * kmPerPx
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power
  const [bar, text] = [element.querySelector('i'), element.querySelector('span')]
  if (bar) bar.style.transform = `scaleX(${(km / most).toFixed(4)})`
  if (text) write(text, `${grouped(km)} km`)
}
