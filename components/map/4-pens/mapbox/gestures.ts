// Puts a Mapbox map into the reader's hand, with Mapbox's own handlers and controls.
import './gestures.css'
import { type Map as MapboxMap, NavigationControl } from 'mapbox-gl/esm'
import type { Camera, Viewport } from '@/components/map/1-plot/camera'
import type { Gestures } from '@/components/map/4-pens/painter'
import { cameraOf, viewOf } from './view'

interface Held {
  /** What its viewport is now. */
  viewport(): Viewport
  /** Whether the map is just being moved by the painter itself. */
  driven(): boolean
  /** Where the hand has moved the map, before anybody else is told. */
  onGesture(camera: Camera): void
  readonly apexY: number
}

/**
 * Lets a hand move a map by mouse, wheel, touch and keys, and tells where the map then is. It neither turns nor tilts:
 * the sheet has north up. Returns what takes the map out of the hand.
 */
export function enableGestures(
  map: MapboxMap,
  hand: Gestures,
  { viewport, driven, onGesture, apexY }: Held,
): () => void {
  const control = new NavigationControl({ showCompass: false })
  const handlers = [map.dragPan, map.scrollZoom, map.doubleClickZoom, map.touchZoomRotate, map.keyboard]
  const where = () => {
    const { lng, lat } = map.getCenter()
    return cameraOf({ center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() }, viewport(), apexY)
  }
  let limiting = false
  // The zoom of a scale depends on the place, so that this is told again wherever the map comes to rest.
  const limit = () => {
    const { finest, widest } = hand.scales(viewport())
    const zoomAt = (kmPerPx: number) => viewOf({ ...where(), kmPerPx }, viewport(), apexY).zoom
    limiting = true
    map.setMinZoom(Math.max(0, zoomAt(widest))).setMaxZoom(zoomAt(finest))
    limiting = false
  }
  const byHand = (tell: () => void) => () => {
    if (!limiting && !driven()) tell()
  }
  const take = byHand(hand.onTake)
  const move = byHand(() => {
    const camera = where()
    onGesture(camera)
    hand.onMove(camera)
  })
  const rest = byHand(() => {
    limit()
    hand.onRest()
  })

  for (const handler of handlers) handler.enable()
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(control, 'top-right')
  const buttons = map.getContainer().querySelector('.mapboxgl-ctrl-group')
  buttons?.classList.add('tools')
  buttons?.setAttribute('data-obstacle', '')
  map.getCanvasContainer().classList.add('handled')
  map.on('movestart', take).on('move', move).on('moveend', rest)
  const unname = nameCanvas(map.getCanvas())
  limit()

  return () => {
    map.off('movestart', take).off('move', move).off('moveend', rest)
    map.stop().removeControl(control).setMinZoom(null).setMaxZoom(null)
    for (const handler of handlers) handler.disable()
    map.getCanvasContainer().classList.remove('handled')
    unname()
  }
}

/** Makes a canvas the thing that keys move. Returns what makes it what it was. */
function nameCanvas(canvas: HTMLCanvasElement): () => void {
  const names = { role: 'application', tabindex: '0', 'aria-label': 'Map' }
  const before = Object.keys(names).map((name) => [name, canvas.getAttribute(name)] as const)
  for (const [name, value] of Object.entries(names)) canvas.setAttribute(name, value)
  return () => {
    for (const [name, value] of before)
      value === null ? canvas.removeAttribute(name) : canvas.setAttribute(name, value)
  }
}
