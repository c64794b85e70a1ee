import { type Matrix, matrixOf, viewBox } from '@/components/map/1-plot/camera'
import { levels, reliefIn, water } from '@/components/map/1-plot/levels'
import { drawing } from '@/components/map/3-drawing/drawing'
import type { Item } from '@/components/map/3-drawing/items'
import { toneOfDepth } from '@/components/map/3-drawing/water'
import { type Paper, svgOf } from '@/components/map/4-pens/svg/pen'
import { depthsOf, type Ink, ink as light, reliefOpacityOf } from './ink'
import type { MapLayout } from './layout'
import type { Name } from './names'
import { plot } from './plotted'

/** From sheet km to CSS px of the page's map, whose top left corner is that of the card's map. */
export function matrixOfMap({ scene, viewport }: MapLayout): Matrix {
  return matrixOf(scene.camera, viewport, plot.apexY)
}

/** The map without its names, as the shapes of an SVG document, in card px from the map's top left corner; they overhang it. */
export function mapShapes(
  { viewport, ratio, nameRatio, scene }: MapLayout,
  names: readonly Name[],
  { ink = light, waters = water, toPixels }: { ink?: Ink; waters?: typeof water; toPixels?: true } = {},
): string {
  const relief = reliefIn(scene.camera, viewBox(matrixOf(scene.camera, viewport, plot.apexY), viewport))
  const { matrix, ground, shipment } = drawing(
    scene,
    plot,
    viewport,
    { colours: ink, hairlinePx: Math.min(0.5, 1 / ratio), reliefOpacity: reliefOpacityOf(ink) },
    { ...levels, relief, water: waters },
  )
  const { widthPx, heightPx } = viewport
  const whole = `M0 0H${widthPx}V${heightPx}H0z`
  const paper: Paper = { matrix, unitPx: 1, whole, pixels: toPixels && ratio }
  const dots = names.map(({ dot, style }) =>
    dot
      ? `<circle cx="${dot.x.toFixed(1)}" cy="${dot.y.toFixed(1)}" r="${(dot.r + nameRatio * 0.75).toFixed(1)}" fill="${style === 'town' ? ink.ink : ink.muted}" stroke="${ink.paper}" stroke-width="${(nameRatio * 1.5).toFixed(1)}"/>`
      : '',
  )
  const leaders = names.map(({ leader }) =>
    leader
      ? `<path d="M${leader.x.toFixed(1)} ${leader.y0.toFixed(1)}V${leader.y1.toFixed(1)}" stroke="${ink.ink}" stroke-width="${nameRatio.toFixed(1)}"/>`
      : '',
  )
  const scaled = (shapes: string) => `<g transform="scale(${ratio})">${shapes}</g>`
  return [
    scaled(svgOf(opaque(ground, ink), paper)),
    ...dots,
    ...leaders,
    scaled(svgOf(shipment, paper)),
  ].join('')
}

/** The same with depths that nothing shines through: these take resvg a third of the time. */
function opaque(items: readonly Item<string>[], ink: Ink): Item<string>[] {
  const tones = depthsOf(ink)
  return items.map((item) => {
    if (item.kind !== 'ground') return item
    const layers = item.layers.map((layer, i) => {
      const isDepth = layer.fill === ink.deep && layer.opacity === toneOfDepth
      return isDepth ? { ...layer, fill: tones[i] ?? ink.deep, opacity: 1 } : layer
    })
    return { ...item, layers }
  })
}
