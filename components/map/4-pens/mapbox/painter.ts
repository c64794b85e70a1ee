// The Mapbox painter: only a ground. It lies on the live painter's ground and under its shipment, so that ship, trail
// and marks are drawn by one hand, and whatever Mapbox has not brought yet shows the sheet.
import 'mapbox-gl/dist/mapbox-gl.css'
import './mapbox.css'
import type { Camera, Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { reliefAt } from '@/components/map/1-plot/sheet'
import { landingOf } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import { lookAt } from '@/components/map/4-pens/page-look'
import type { Gestures, Painter, PainterEvents } from '@/components/map/4-pens/painter'
import { enableGestures } from './gestures'
import { joinPageMap, type PageMap } from './page-map'
import { recolor, tint } from './style'
import { viewOf } from './view'

/** Paints the ground of scenes with the page's Mapbox map, for as long as no stage above its own needs it. */
export class MapboxPainter implements Painter {
  /** The map, while this painter has it. */
  private page: PageMap | null = null
  private readonly line: PageMap
  private viewport: Viewport | null = null
  private scene: Scene | null = null
  private prefetched = -1
  /** Where the reader's hand has moved the map: it needs no moving there. */
  private felt: Camera | null = null
  private driving = false
  private takeBack: (() => void) | null = null

  /** @throws {Error} when the browser lets the map have no context or worker. */
  constructor(
    readonly stage: HTMLElement,
    private readonly plot: Plot,
    token: string,
    readonly events: PainterEvents,
    private readonly hand: Gestures | null,
  ) {
    this.line = joinPageMap(this, token)
  }

  draw(scene: Scene) {
    this.scene = scene
    const { page, viewport } = this
    if (!page || !viewport) return
    // Wide views keep the sheet's relief; this map comes in as that fades.
    page.map.getCanvasContainer().style.opacity = String((1 - scene.scrim) * (1 - reliefAt(scene.camera)))
    if (page.styled) tint(page.map, scene.tint)
    if (scene.camera === this.felt) return page.expect()
    this.drive(() => page.map.jumpTo(viewOf(scene.camera, viewport, this.plot.apexY)))
    this.takeBack ??= this.hand && this.giveTo(this.hand, page)
    page.drawNow()
  }

  resize(viewport: Viewport) {
    this.viewport = viewport
    if (this.page) this.drive(() => this.page?.map.resize())
  }

  recolour() {
    if (this.page?.styled) recolor(this.page.map, lookAt(this.stage))
  }

  dispose() {
    this.line.leave(this)
  }

  onGet(page: PageMap) {
    this.page = page
    page.map.once('idle', this.events.onControls).on('idle', this.prefetch)
    if (page.styled) this.onStyle()
    if (!this.viewport) return
    this.resize(this.viewport)
    if (this.scene) this.draw(this.scene)
  }

  onLose() {
    this.page?.map.off('idle', this.events.onControls).off('idle', this.prefetch)
    this.takeBack?.()
    this.takeBack = null
    this.page = null
  }

  onStyle() {
    this.recolour()
    if (this.page && this.scene) tint(this.page.map, this.scene.tint)
  }

  /** Asks for the tiles of the next step. A reader who has the map may be going anywhere. */
  private readonly prefetch = () => {
    const { scene, viewport, plot, hand } = this
    if (hand || !scene || !viewport || scene.step === this.prefetched) return
    this.prefetched = scene.step
    const next = plot.steps[scene.step + 1]
    if (!next) return
    const { camera } = sceneAt(plot, scene.step + 1, landingOf(next), viewport)
    this.page?.map.jumpTo({ ...viewOf(camera, viewport, plot.apexY), preloadOnly: true })
  }

  private giveTo(hand: Gestures, { map }: PageMap) {
    return enableGestures(map, hand, {
      apexY: this.plot.apexY,
      viewport: () => this.viewport as Viewport, // it had one when it first drew
      driven: () => this.driving,
      onGesture: (camera) => {
        this.felt = camera
      },
    })
  }

  /** Moves the map without taking it for the reader's doing. */
  private drive(work: () => void) {
    this.driving = true
    work()
    this.driving = false
  }
}
