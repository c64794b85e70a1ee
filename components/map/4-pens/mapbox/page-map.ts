// The page's one Mapbox map, since each costs a map load and the memory of a context. It is moved, element and all, to
// the stage that needs it: from the story to a dialog over it, and back.
import { AttributionControl, Map as MapboxMap, setBaseApiUrl } from 'mapbox-gl/esm'
import { isDark } from '@/components/map/4-pens/page-look'
import type { PainterEvents } from '@/components/map/4-pens/painter'
import { createFrames } from './frames'
import { applyStyle, worldview } from './style'
import { sheetProjection } from './view'
import { watch } from './watch'

/** Where Mapbox's service is, when it is not Mapbox's: the tests have a stand-in. */
const api = process.env.NEXT_PUBLIC_MAPBOX_API

/** The element that a map is in, with the map itself for whoever debugs. */
export interface MapElement extends HTMLElement {
  map?: MapboxMap
}

/** A stage that needs the map. */
interface Holder {
  readonly stage: HTMLElement
  readonly events: PainterEvents
  /** The map is on the stage now. */
  onGet(map: PageMap): void
  /** The map goes to another stage. */
  onLose(): void
  /** The map has its style, with the story's layers. */
  onStyle(): void
}

let current: PageMap | null = null

/** Stands a stage in the line for the page's map, which is made if there is none. @throws {Error} when none can be had. */
export function joinPageMap(holder: Holder, token: string): PageMap {
  current ??= new PageMap(holder.stage, token)
  current.join(holder)
  return current
}

/** From now on whoever needs a map gets another one. */
function forget(map: PageMap): void {
  if (current === map) current = null
}

export class PageMap {
  readonly map: MapboxMap
  /** Whether the style is there, with the story's layers. */
  styled = false
  private whole = false
  private failed = false
  /** The first has the map. */
  private readonly line: Holder[] = []
  private readonly container: MapElement = document.createElement('div')
  private readonly frames = createFrames()
  private readonly watcher: ReturnType<typeof watch>

  constructor(stage: HTMLElement, token: string) {
    this.container.className = 'mapbox'
    put(this.container, stage)
    this.map = createMap(this.container, token, this.frames.provider)
    this.container.map = this.map
    this.watcher = watch(this.map, {
      onReady: () => {
        this.whole = true
        this.line[0]?.events.onReady()
      },
      onControls: () => this.line[0]?.events.onControls(),
      onFail: (reason, over) => {
        forget(this)
        this.failed = true
        for (const { events } of [...this.line]) events.onFail(reason, over)
      },
    })
    this.map.once('style.load', () => {
      this.styled = true
      applyStyle(this.map)
      this.line[0]?.onStyle()
    })
  }

  /** A dialog is above all else on the page; whoever else asks waits for it to close. */
  join(holder: Holder) {
    if (this.line.length > 0 && !holder.stage.closest('dialog')) {
      this.line.push(holder)
      return
    }
    this.line[0]?.onLose()
    this.line.unshift(holder)
    this.give(holder)
  }

  /** Takes a stage out of the line. The map goes to the next one, or away. */
  leave(holder: Holder) {
    const had = this.line[0] === holder
    this.line.splice(this.line.indexOf(holder), 1)
    const [next] = this.line
    if (had) holder.onLose()
    if (had && next && !this.failed) this.give(next)
    if (!next) this.remove()
  }

  /** Draws a frame at once. */
  drawNow() {
    this.frames.drawNow()
    this.expect()
  }

  /** Another view has been asked for, and there may be tiles to wait for. */
  expect() {
    this.watcher.expect()
  }

  private give(holder: Holder) {
    put(this.container, holder.stage)
    holder.onGet(this)
    if (this.whole) holder.events.onReady()
  }

  private remove() {
    forget(this)
    this.watcher.stop()
    this.map.remove()
    this.container.remove()
  }
}

function put(container: MapElement, stage: HTMLElement): void {
  stage.querySelector('canvas')?.parentElement?.after(container)
}

function createMap(
  container: HTMLElement,
  accessToken: string,
  animationFrameProvider: ReturnType<typeof createFrames>['provider'],
): MapboxMap {
  if (api) setBaseApiUrl(api)
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
      // Touch and wheel are the scroll's, but where the reader takes the map (hand.ts).
      interactive: false,
      // North is up by the sheet's own reckoning.
      bearingSnap: 0,
      trackResize: false,
      fadeDuration: 0,
      maxTileCacheSize: 60,
      refreshExpiredTiles: false,
      performanceMetricsCollection: false,
      attributionControl: false,
      logoPosition: 'bottom-left',
    })
    map.addControl(new AttributionControl({ compact: true }), 'bottom-left')
    container.querySelector('.mapboxgl-ctrl-bottom-left')?.setAttribute('data-obstacle', '')
    return map
  } catch (error) {
    container.remove()
    throw error
  }
}
