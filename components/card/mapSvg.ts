import { type Matrix, matrixOf } from '@/components/map/1-plot/camera'
import { groundSvg } from './ground'
import { ink } from './ink'
import type { MapLayout } from './layout'
import type { Name } from './names'
import { plot } from './plotted'
import { shipmentSvg } from './shipment'

/** From sheet km to CSS px of the page's map, whose top left corner is that of the card's map. */
export function matrixOfMap({ scene, viewport }: MapLayout): Matrix {
  return matrixOf(scene.camera, viewport, plot.apexY)
}

/** The map without its names, as an SVG document of the map's size in card px. */
export function mapSvg(layout: MapLayout, matrix: Matrix, names: readonly Name[]): string {
  const { width, height } = layout.map
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${mapShapes(layout, matrix, names)}</svg>`
}

/** The map without its names, as the shapes of an SVG document, in card px from the map's top left corner; they overhang it. */
export function mapShapes(
  { map, ratio, nameRatio, scene }: MapLayout,
  matrix: Matrix,
  names: readonly Name[],
): string {
  const { width, height } = map
  const [a, b, c, d, e, f] = matrix
  const toCard: Matrix = [a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio]
  const dots = names.map(({ dot, style }) =>
    dot
      ? `<circle cx="${dot.x.toFixed(1)}" cy="${dot.y.toFixed(1)}" r="${(dot.r + nameRatio * 0.75).toFixed(1)}" fill="${style === 'town' ? ink.ink : ink.muted}" stroke="${ink.paper}" stroke-width="${(nameRatio * 1.5).toFixed(1)}"/>`
      : '',
  )
  return [
    groundSvg({ matrix: toCard, width, height, ratio, tint: scene.tint }),
    scene.veil > 0
      ? `<rect width="${width}" height="${height}" fill="${ink.paper}" fill-opacity="${scene.veil}"/>`
      : '',
    ...dots,
    `<g transform="scale(${ratio})">${shipmentSvg(scene, matrix)}</g>`,
  ].join('')
}
