import { apply, type Matrix, type Viewport } from '@/components/map/1-plot/camera'
import { middleOf } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { cargoLabelDrop, stackSize } from '@/components/map/2-scene/marks'
import type { Scene } from '@/components/map/2-scene/scene'
import type { LabelId } from '@/data/labels'

interface Rect {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

interface LabelElement {
  readonly element: HTMLElement
  /** The text's box around its anchor, in CSS px. */
  box: Rect
  shown: boolean
}

const ranks = ['town', 'country', 'note', 'water', 'minor']

const controlsOf = '.readings, .locator, .legend, .scale, .explore, .tools, .credits'

/** How far, in CSS px, a name may stand above or below the map's free part, and how near the stage's sides. */
const slack = 6
const edge = 4

/** Moves the labels with the scene, and takes away those that would lie on another or be cut off. */
export function createLabelSetter(stage: HTMLElement, plot: Plot) {
  const byId = new Map<string, LabelElement>()
  for (const element of stage.querySelectorAll<HTMLElement>('.label')) {
    const id = element.dataset.label ?? (element.classList.contains('cargo') ? '#cargo' : '#border')
    byId.set(id, { element, box: textBox(element), shown: true })
  }
  // Where two names would collide, the more important one stays.
  const ranked = [...plot.labels].sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
  let cargoText = ''
  let controls = rectsOf(stage, controlsOf)
  let [leadDate = nowhere] = rectsOf(stage, '.lead-date')

  const put = (id: string, x: number, y: number, opacity: number, { free }: Viewport) => {
    const label = byId.get(id)
    if (!label) return
    label.shown = true
    const { style } = label.element
    style.margin = '0'
    style.transform = `translate(${(x - free.x).toFixed(2)}px,${(y - free.y).toFixed(2)}px)`
    style.opacity = opacity === 1 ? '' : opacity.toFixed(3)
    style.visibility = 'visible'
  }
  const boxAt = (id: string, [x, y]: readonly [number, number]): Rect => {
    const { x0, y0, x1, y1 } = byId.get(id)?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
    return { x0: x + x0, y0: y + y0, x1: x + x1, y1: y + y1 }
  }

  return {
    /** Reads the size of every text anew, after fonts or the viewport have changed. */
    measure() {
      for (const label of byId.values()) label.box = textBox(label.element)
      controls = rectsOf(stage, controlsOf)
      ;[leadDate = nowhere] = rectsOf(stage, '.lead-date')
    },
    set(scene: Scene, matrix: Matrix, viewport: Viewport) {
      const before = [...byId.values()].filter(({ shown }) => shown)
      for (const label of before) label.shown = false
      const taken: Rect[] = scene.lead.date > 0 ? [...controls, leadDate] : [...controls]
      for (const { id, at, opacity } of extras(scene, plot, matrix)) {
        const kept = keepInside(boxAt(id, at), at, viewport)
        const rect = boxAt(id, kept)
        if (opacity === 0 || outside(rect, viewport) || taken.some((other) => overlap(other, rect))) continue
        taken.push(rect)
        put(id, ...kept, opacity, viewport)
      }
      if (scene.cargo) taken.push(stackRect(scene, matrix))
      for (const { id, at } of ranked) {
        const opacity = scene.labels.get(id as LabelId)
        if (!opacity) continue
        const point = apply(matrix, at)
        const rect = boxAt(id, point)
        if (outside(rect, viewport) || taken.some((other) => overlap(other, rect))) continue
        taken.push(rect)
        put(id, ...point, opacity * (1 - scene.veil), viewport)
      }
      for (const label of before) if (!label.shown) label.element.style.visibility = 'hidden'
      const { count, texts } = plot.cargo
      const text = scene.cargo && scene.cargo.count > count ? texts[1] : texts[0]
      const cargo = byId.get('#cargo')?.element.firstElementChild
      if (cargo && text !== cargoText) cargo.textContent = text
      cargoText = text
    },
  }
}

/** The labels of the cargo and of the computed line. */
function extras({ cargo, border }: Scene, plot: Plot, matrix: Matrix) {
  const found: { id: string; at: [number, number]; opacity: number }[] = []
  if (cargo && cargo.moved % 1 === 0) {
    const [x, y] = apply(matrix, cargo.moved === 1 ? cargo.to : cargo.from)
    // While marks gather or grow in number, no number would be true.
    const stacked =
      cargo.count > plot.cargo.count && cargo.count < plot.cargo.grown ? 0 : Math.max(0, 1 - 3 * cargo.strewn)
    found.push({
      id: '#cargo',
      at: [x, y + cargoLabelDrop(cargo)],
      opacity: cargo.opacity * stacked,
    })
  }
  if (plot.border && border > 0) {
    const [a, b] = [apply(matrix, plot.border.from), apply(matrix, plot.border.to)]
    found.push({ id: '#border', at: middleOf(a, b), opacity: border })
  }
  return found
}

function stackRect({ cargo }: Scene, matrix: Matrix): Rect {
  const [x, y] = apply(matrix, cargo?.from ?? [0, 0])
  const { width, height } = stackSize(cargo?.count ?? 0)
  const middle = y + (cargo?.drop ?? 0)
  return { x0: x - width / 2, x1: x + width / 2, y0: middle - height / 2, y1: middle + height / 2 }
}

const nowhere: Rect = { x0: 0, x1: 0, y0: 0, y1: 0 }

/** Where things stand on the stage that names must keep clear of. */
function rectsOf(stage: HTMLElement, selector: string): Rect[] {
  const outer = stage.getBoundingClientRect()
  return [...stage.querySelectorAll(selector)].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { x0: left - outer.left, x1: right - outer.left, y0: top - outer.top, y1: bottom - outer.top }
  })
}

function textBox(element: HTMLElement): Rect {
  const anchor = element.getBoundingClientRect()
  const text = element.firstElementChild?.getBoundingClientRect() ?? anchor
  const dot = element.classList.contains('town') || element.classList.contains('minor') ? 4 : 0
  return {
    x0: Math.min(text.left - anchor.left, -dot),
    x1: Math.max(text.right - anchor.left, dot),
    y0: Math.min(text.top - anchor.top, -dot),
    y1: Math.max(text.bottom - anchor.top, dot),
  }
}

/** The anchor moved sideways as far as its text needs to stay in the map's free part. */
function keepInside(
  { x0, x1 }: Rect,
  [x, y]: readonly [number, number],
  { free }: Viewport,
): [number, number] {
  const right = Math.max(0, free.x - x0)
  const left = Math.max(0, x1 - free.x - free.width)
  return [x + right - left, y]
}

function outside({ x0, y0, x1, y1 }: Rect, { widthPx, free }: Viewport): boolean {
  return x0 < edge || x1 > widthPx - edge || y0 < free.y - slack || y1 > free.y + free.height + slack
}

const overlap = (a: Rect, b: Rect) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
