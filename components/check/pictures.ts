// Whether each step's picture can show what it is about on the smallest phone, worked out from its scene.
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { plotStory } from '@/components/map/1-plot/plot'
import type { Plot } from '@/components/map/1-plot/plotted'
import { phases } from '@/components/map/2-scene/phases'
import { cargoAt } from '@/components/map/2-scene/rest-state'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import type { Problem } from '@/data/check'
import { legs } from '@/data/journey'

/** A screen of 320 x 568 CSS px: the map's element, 54 % of the height, and its free part, as the stylesheet has them. */
const smallest: Viewport = { widthPx: 320, heightPx: 306, free: { x: 14, y: 64, width: 292, height: 206 } }

/** Subjects that the text or the screen's edge hides, and legs that no step travels. */
export function checkPictures(plot: Plot = plotStory()): Problem[] {
  return [...plot.steps.flatMap((_, index) => hidden(plot, index)), ...untravelled(plot)]
}

function hidden(plot: Plot, index: number): Problem[] {
  const step = plot.steps[index]
  if (!step) return []
  const { landing, left } = phases(step)
  const names = [landing, left].flatMap((progress) => {
    const scene = sceneAt(plot, index, progress, smallest)
    const matrix = matrixOf(scene.camera, smallest, plot.apexY)
    return subjects(plot, scene).flatMap(([name, point]) => (inView(apply(matrix, point)) ? [] : [name]))
  })
  return [...new Set(names)].map((name) => ({
    file: 'data/map-specs.ts',
    step: step.slug,
    rule: 'hidden subject',
    message: `${name} lies outside the map on a phone of 320 x 568: add its place to the step's frame, or raise marginKm`,
  }))
}

function subjects(plot: Plot, { vehicle, cargo, open, border }: Scene): [name: string, at: Point][] {
  const line = open && plot.steps[open.step]?.open
  const found: [string, Point][] = []
  if (vehicle) found.push(['the vehicle', vehicle.at])
  if (cargo) found.push(['the cargo', cargoAt(cargo)])
  for (const at of line?.line ?? []) found.push(['a point of the open line', at])
  if (border > 0 && plot.border)
    found.push(['the start of the computed line', plot.border.from], ['its end', plot.border.to])
  return found
}

function inView([x, y]: readonly [number, number]): boolean {
  const { x: left, y: top, width, height } = smallest.free
  return x >= left && x <= left + width && y >= top && y <= top + height
}

/** Each leg has one step whose scroll travels it: cards of single points of the journey are drawn from that step. */
function untravelled(plot: Plot): Problem[] {
  return plot.legs.flatMap((_, leg): Problem[] => {
    const slugs = plot.steps.filter((step) => step.legs[leg] === 'scrub').map(({ slug }) => slug)
    if (slugs.length === 1) return []
    const found = slugs.length === 0 ? 'no step' : `more than one step (${slugs.join(', ')})`
    const message = `${found} travels the leg ${legs[leg]?.id}: give it \`scrub\` in the \`legs\` of one picture`
    return [{ file: 'data/map-specs.ts', step: slugs[1] ?? '-', rule: 'leg travelled', message }]
  })
}
