import { matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { around, hull, type Rect, sideways, turned } from '@/components/map/1-plot/rect'
import { riversHere } from '@/components/map/1-plot/rivers-here'
import type { Scene } from '@/components/map/2-scene/scene'
import { drawNames, drawRiverNames, type Name, riverId, stackBoxes } from '@/components/map/3-drawing/names'
import { placeLabels } from '@/components/map/3-drawing/place-labels'

/** How far, in CSS px, a name may stand above or below the map's free part, and how near the stage's sides. */
const slack = 6
const edge = 4

/** Radius of the dot of a town with its rim, in CSS px, on a phone. */
const dotPx = 4

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 }

interface Label {
  readonly element: HTMLElement
  /** The text's box around its anchor, in CSS px. */
  box: Rect
}

/** A name on the map, and the box of its text and dot in CSS px. */
export interface StandingName {
  readonly text: string
  readonly box: Rect
}

/** Sets the names of scenes: it moves the elements that came with the page, so that they stay text. */
export class LabelPen {
  readonly #stage: HTMLElement
  readonly #labels = new Map<string, Label>()
  #shown = new Set<string>()
  #obstacles: readonly Rect[] = []

  constructor(stage: HTMLElement) {
    this.#stage = stage
    for (const element of stage.querySelectorAll<HTMLElement>('[data-label]')) {
      const id = element.dataset.label ?? ''
      this.#labels.set(id, { element, box: nowhere })
      if (element.style.visibility !== 'hidden') this.#shown.add(id)
    }
    this.measure()
  }

  /** Reads the size of every text and of what names must keep clear of, after fonts or the viewport have changed. */
  measure() {
    this.#takeRivers()
    for (const { element } of this.#labels.values())
      for (const moved of ['--slide', '--turn']) element.style.removeProperty(moved)
    for (const label of this.#labels.values()) label.box = textBox(label.element)
    this.#obstacles = this.#readObstacles()
  }

  /**
   * Reads again what another step may have changed, and nothing for which the page would have to be laid out anew. Returns
   * whether names may stand elsewhere now.
   */
  measureAgain(): boolean {
    // Leaders and rivers are measured as they stand before they are slid or turned.
    const texts = [...this.#labels.values()].filter(({ element }) => !element.matches('.leader, .river'))
    const boxes = texts.map(({ element }) => textBox(element))
    const obstacles = this.#readObstacles()
    const before = texts.map(({ box }) => box)
    const changed = inWholePx([...boxes, ...obstacles]) !== inWholePx([...before, ...this.#obstacles])
    for (const [i, label] of texts.entries()) label.box = boxes[i] ?? nowhere
    this.#obstacles = obstacles
    return changed
  }

  /** The first two are the date and the dates that lead, which not all scenes show. */
  #readObstacles(): Rect[] {
    const lead = (what: string) => rectsOf(this.#stage, `[data-part="lead-${what}"]`)[0] ?? nowhere
    return [lead('date'), lead('calendar'), ...rectsOf(this.#stage, '[data-obstacle]')]
  }

  /** The names of rivers, which come with their courses, long after the page. */
  #takeRivers() {
    const list = this.#stage.querySelector('[data-label]')?.parentElement
    for (const { name, names } of riversHere()) {
      const id = riverId(name)
      if (!list || names.length === 0 || this.#labels.has(id)) continue
      const element = document.createElement('span')
      element.className = 'label water river above'
      element.style.visibility = 'hidden'
      element.append(document.createElement('span'))
      element.firstElementChild?.append(name)
      list.append(element)
      this.#labels.set(id, { element, box: nowhere })
    }
  }

  /** Sets a scene's names; `keeps` tells which of those that have a free place are shown. */
  draw(scene: Scene, plot: Plot, viewport: Viewport, keeps: (id: string) => boolean = () => true) {
    const now = new Set<string>()
    for (const { candidate } of this.#place(scene, plot, viewport)) {
      const { id } = candidate.name
      if (!keeps(id)) continue
      now.add(id)
      this.#put(candidate, viewport.free)
    }
    for (const id of this.#shown)
      if (!now.has(id)) this.#labels.get(id)?.element.style.setProperty('visibility', 'hidden')
    this.#shown = now
  }

  /** The names of places that stand on the map now. */
  standing(): StandingName[] {
    const outer = this.#stage.getBoundingClientRect()
    return [...this.#labels].flatMap(([id, { element, box }]) => {
      if (/^[#~]/.test(id) || !this.#shown.has(id)) return []
      const { x, y } = within(element.getBoundingClientRect(), outer)
      const text = element.firstElementChild?.textContent ?? ''
      return [{ text, box: hull({ ...box, x: x + box.x, y: y + box.y }, { x, y, width: 0, height: 0 }) }]
    })
  }

  /** The names that have a free place in a scene. */
  placed(scene: Scene, plot: Plot, viewport: Viewport): Set<string> {
    return new Set(this.#place(scene, plot, viewport).map(({ candidate }) => candidate.name.id))
  }

  #place(scene: Scene, plot: Plot, viewport: Viewport) {
    const { free, widthPx, scale } = viewport
    const matrix = matrixOf(scene.camera, viewport, plot.apexY)
    const rivers = drawRiverNames(riversHere(), scene, plot, matrix, scale)
    const candidates = [...drawNames(scene, plot, matrix, scale), ...rivers].flatMap((name) => {
      if (!isInView(name, viewport)) return []
      const { box } = this.#labels.get(name.id) ?? {}
      return box ? [placedAt(name, extentOf(name, turned(box, name.turn ?? 0), scale), free)] : []
    })
    const { date, calendar } = scene.lead
    const obstacles = this.#obstacles.filter((_, i) => [date, calendar][i] !== 0)
    const area = { x: edge, y: free.y - slack, width: widthPx - 2 * edge, height: free.height + 2 * slack }
    return placeLabels(candidates, [...obstacles, ...stackBoxes(scene, matrix, scale)], area)
  }

  #put(candidate: ReturnType<typeof placedAt>, free: Viewport['free']) {
    const { name, slide } = candidate
    const { id, text, opacity, leader, turn } = name
    const [x, y] = candidate.at
    const element = this.#labels.get(id)?.element
    if (!element) return
    const { style, firstElementChild } = element
    style.margin = '0'
    if (leader) style.setProperty('--slide', `${slide.toFixed(1)}px`)
    if (turn !== undefined) style.setProperty('--turn', `${turn.toFixed(1)}deg`)
    style.transform = `translate(${(x - free.x).toFixed(2)}px,${(y - free.y).toFixed(2)}px)`
    style.opacity = opacity === 1 ? '' : opacity.toFixed(3)
    style.visibility = 'visible'
    if (id === '#cargo' && firstElementChild && firstElementChild.textContent !== text)
      firstElementChild.textContent = text
  }
}

/** Of the marks and the line only what is seen is told: their words are moved into view, and would stand for nothing. */
function isInView({ id, at: [x, y] }: Name, { widthPx, heightPx }: Viewport): boolean {
  return !id.startsWith('#') || (x >= 0 && x <= widthPx && y >= 0 && y <= heightPx)
}

/**
 * A name with its one place. What the marks and the line say is moved sideways to stay in the map's free part; of a note
 * with a leader the text alone is moved, as far as it still stands at the line.
 */
function placedAt(name: Name, box: Rect, free: Rect) {
  const [x, y] = name.at
  const place = { ...box, x: x + box.x, y: y + box.y }
  const right = sideways(place, free)
  const moves = name.id.startsWith('#')
  const slide = name.leader ? Math.min(box.width / 2, Math.max(-box.width / 2, right)) : 0
  return {
    name,
    slide,
    at: [x + (moves ? right : 0), y] as const,
    places: [{ ...place, x: place.x + (moves ? right : slide) }],
  }
}

/** Where things stand on the stage that names must keep clear of. */
function rectsOf(stage: HTMLElement, selector: string): Rect[] {
  const outer = stage.getBoundingClientRect()
  return [...stage.querySelectorAll(selector)].map((element) =>
    within(element.getBoundingClientRect(), outer),
  )
}

function textBox(element: HTMLElement): Rect {
  const anchor = element.getBoundingClientRect()
  return within(element.firstElementChild?.getBoundingClientRect() ?? anchor, anchor)
}

/** What a name takes up around its anchor: its text with its dot. The line of a leader may touch what it leads to. */
function extentOf({ kind, leader }: Name, text: Rect, scale = 1): Rect {
  if (leader) return text
  const side = kind === 'town' || kind === 'minor' ? 2 * dotPx * scale : 0
  return hull(text, around([0, 0], { width: side, height: side }))
}

const inWholePx = (rects: readonly Rect[]) =>
  String(rects.flatMap(({ x, y, width, height }) => [x, y, width, height].map(Math.round)))

const within = ({ x, y, width, height }: DOMRect, outer: DOMRect): Rect => {
  return { x: x - outer.x, y: y - outer.y, width, height }
}
