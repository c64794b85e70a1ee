import { type Matrix, matrixOf, type Viewport, viewBox } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Sheet } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import { drawGround } from './ground'
import type { Item } from './items'
import type { Look } from './look'
import { drawShipment } from './shipment'

/** What is on a map below its names. */
interface Drawing<Shape> {
  /** From km of the sheet to CSS px. */
  readonly matrix: Matrix
  readonly ground: readonly Item<Shape>[]
  readonly shipment: readonly Item<Shape>[]
}

/** Everything that a scene has on the map, in the order in which it is drawn. Pure. */
export function drawing<Shape>(
  scene: Scene,
  plot: Plot,
  viewport: Viewport,
  look: Look,
  sheet: Sheet<Shape>,
): Drawing<Shape> {
  const matrix = matrixOf(scene.camera, viewport, plot.apexY)
  return {
    matrix,
    ground: drawGround(scene, sheet, { viewport, box: viewBox(matrix, viewport), look }),
    shipment: drawShipment(scene, plot, { matrix, look, scale: viewport.scale }),
  }
}
