// The Mapbox painter: only a ground. It lies on the live painter's ground and under its shipment, so that ship, trail
// and marks are drawn by one hand, and whatever Mapbox has not brought yet shows the sheet.
import 'mapbox-gl/dist/mapbox-gl.css'
import './mapbox.css'
import { AttributionControl, Map as MapboxMap, setBaseApiUrl } from 'mapbox-gl/esm'
import type { Viewport } from '../camera'
import { isDark, readInk } from '../ink'
import type { Painter, PainterEvents } from '../painter'
import { phases } from '../phases'
import type { Plot } from '../plotted'
import { type Scene, sceneAt } from '../scene'
import { dress, dye, tint, worldview } from './dress'
import { createFrames } from './frames'
import { sheetProjection, viewOf } from './view'
import { watch } from './watch'

/** Where Mapbox's service is, when it is not Mapbox's: the tests have a stand-in. */
const api = process.env.NEXT_PUBLIC_MAPBOX_API

/** The element that a map is in, with the map itself for whoever debugs. */
export interface MapElement extends HTMLElement {
  map?: MapboxMap
}

/** Paints the ground of scenes with Mapbox's map. @throws {Error} when the browser lets it have no context or worker. */
export function createMapboxPainter(
  stage: HTMLElement,
  plot: Plot,
  token: string,
  events: PainterEvents,
): Painter {
  const container: MapElement = document.createElement('div')
  container.className = 'mapbox'
  stage.querySelector('canvas')?.parentElement?.after(container)
  if (api) setBaseApiUrl(api)
  const frames = createFrames()
  const map = createMap(container, token, frames.provider)
  container.map = map
  let viewport: Viewport | null = null
  let scene: Scene | null = null
  let prefetched = -1
  let styled = false
  const watcher = watch(map, events)

  map.once('style.load', () => {
    styled = true
    dress(map)
    dye(map, readInk(stage))
    if (scene) tint(map, scene.tint)
  })
  // Names keep clear of the logo and the attribution.
  map.once('idle', () => stage.dispatchEvent(new Event('stepchange')))
  map.on('idle', () => {
    if (!scene || !viewport || scene.step === prefetched) return
    prefetched = scene.step
    const next = plot.steps[scene.step + 1]
    if (!next) return
    const { camera } = sceneAt(plot, scene.step + 1, phases(next).landing, viewport)
    map.jumpTo({ ...viewOf(camera, viewport, plot.apexY), preloadOnly: true })
  })

  return {
    draw(next) {
      scene = next
      if (!viewport) return
      map.jumpTo(viewOf(next.camera, viewport, plot.apexY))
      map.getCanvasContainer().style.opacity = String(1 - next.veil)
      if (styled) tint(map, next.tint)
      frames.drawNow()
      watcher.expect()
    },
    resize(next) {
      viewport = next
      map.resize()
    },
    recolour() {
      if (styled) dye(map, readInk(stage))
    },
    dispose() {
      watcher.stop()
      map.remove()
      container.remove()
    },
  }
}

function createMap(
  container: HTMLElement,
  accessToken: string,
  animationFrameProvider: ReturnType<typeof createFrames>['provider'],
): MapboxMap {
  try {
    const map = new MapboxMap({
      container,
      accessToken,
      animationFrameProvider,
      style:
        process.env.NEXT_PUBLIC_MAPBOX_STYLE || `mapbox://styles/mapbox/${isDark() ? 'dark' : 'light'}-v11`,
      projection: sheetProjection,
      worldview,
      renderWorldCopies: false,
      // Touch and wheel are the scroll's.
      interactive: false,
      trackResize: false,
      fadeDuration: 0,
      maxTileCacheSize: 60,
      refreshExpiredTiles: false,
      performanceMetricsCollection: false,
      attributionControl: false,
      logoPosition: 'bottom-left',
    })
    map.addControl(new AttributionControl({ compact: true }), 'bottom-left')
    container.querySelector('.mapboxgl-ctrl-bottom-left')?.classList.add('credits')
    return map
  } catch (error) {
    container.remove()
    throw error
  }
}
