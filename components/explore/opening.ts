// Where a map that a reader takes begins.
import { apply, type Camera, fitCamera, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { around, hull, type Rect, sideways } from '@/components/map/1-plot/rect'
import type { Scene } from '@/components/map/2-scene/scene'
import { stackBoxes } from '@/components/map/3-drawing/names'
import { exploredScene } from './scene'
import { bounded, dragged, seenFrom } from './steer'

/** Where the reader comes from: the scene of the story, and the stage that showed it. */
export interface Left {
  readonly scene: Scene
  readonly viewport: Viewport
  /** Where the story's map lies on the screen, in CSS px; null when it is out of sight. */
  readonly corner: readonly [x: number, y: number] | null
}

/** The view of the whole journey. */
export function home({ steps, apexY }: Plot, viewport: Viewport, otherwise: Camera): Camera {
  const frame = steps[0]?.frame
  return bounded(frame ? fitCamera(frame, viewport) : otherwise, viewport, apexY)
}

/** The picture that the reader left, where they saw it; the whole journey where they saw none. */
export function firstView(map: HTMLElement, plot: Plot, left: Left, viewport: Viewport): Camera {
  const { scene, corner } = left
  if (!corner) return home(plot, viewport, scene.camera)
  const box = map.getBoundingClientRect()
  const offset = [corner[0] - box.left, corner[1] - box.top] as const
  return seenFrom(scene.camera, left.viewport, viewport, offset, plot.apexY)
}

/** Height in CSS px of what is written above a stack of marks, and the size of what carries it, on a phone. */
const labelPx = 20
const vehiclePx = 26

/** The camera that the reader left, moved as little as it takes for the whole of the cargo to stand in the free part. */
export function withCargo(plot: Plot, { scene: left }: Left, viewport: Viewport): Camera {
  const scene = exploredScene(plot, left, left.camera, viewport)
  const matrix = matrixOf(left.camera, viewport, plot.apexY)
  const { free, scale = 1 } = viewport
  const [stack] = stackBoxes(scene, matrix, scale)
  if (!stack) return left.camera
  const labelled: Rect = { ...stack, y: stack.y - labelPx * scale, height: stack.height + labelPx * scale }
  const box = scene.vehicle
    ? hull(
        labelled,
        around(apply(matrix, scene.vehicle.at), { width: vehiclePx * scale, height: vehiclePx * scale }),
      )
    : labelled
  const upright = ({ y, height }: Rect): Rect => ({ x: y, width: height, y: 0, height: 0 })
  const to = [box.x + sideways(box, free), box.y + sideways(upright(box), upright(free))] as const
  return dragged(matrix, [box.x, box.y], to, left.camera.kmPerPx, viewport, plot.apexY)
}
