import type { Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Scene } from '@/components/map/2-scene/scene'
import { LivePainter } from '@/components/map/4-pens/canvas/live'
import { upgradeToMapbox } from '@/components/map/4-pens/mapbox/upgrade'
import type {
  Canvases,
  Gestures,
  Painter,
  PainterEvents,
  SheetEvents,
  Sleeper,
} from '@/components/map/4-pens/painter'
import { createPicture } from '@/components/map/4-pens/picture'
import { lateNotice } from './late-notice'

type Tier = 'mapbox' | 'live'

/** How often a painter may fail and come again. */
const secondChances = 1

/** One line a page for whoever debugs; the reader has nothing to learn from it. */
let told = false

function tell(tier: Tier, reason: string): void {
  if (!told) console.info(`The map goes on without its ${tier} painter: ${reason}`)
  told = true
}

interface LadderEvents extends Pick<PainterEvents, 'onControls'> {
  /** Another still stands on the stage than before, or none any more. */
  onStill(): void
}

/**
 * The painters of a stage as one: mapbox, live, still. The highest that can be relied on is shown; when it fails, the
 * next one stands there within the same frame. `data-painter` of the stage says which. The still came with the page.
 */
export class PainterFallback {
  /**
   * Draws every scene first, for as long as it can: under Mapbox's map too, where it draws the shipment, and where its ground
   * stands when the map goes. The others follow.
   */
  live: Sleeper | null = null
  private mapbox: Painter | null = null
  readonly #ready = new Set<Tier>()
  #failures = { mapbox: 0, live: 0 }
  #scene: Scene | null = null
  #viewport: Viewport | null = null
  #asleep = false
  readonly #picture: ReturnType<typeof createPicture>
  readonly #tellLate: ReturnType<typeof lateNotice>
  #stopUpgrade = () => {}

  /** `hand` is told what the reader does on a map that has handlers of its own; without it the scroll has the map. */
  constructor(
    private readonly stage: HTMLElement,
    canvases: Canvases,
    private readonly plot: Plot,
    private readonly events: LadderEvents,
    private readonly hand: Gestures | null = null,
  ) {
    this.#picture = createPicture(stage, plot)
    this.#tellLate = lateNotice(stage, events.onControls, () => this.retry())
    try {
      this.live = new LivePainter(canvases, plot, this.#eventsOf('live'))
    } catch (error) {
      this.#fail('live', `${error}`, true)
    }
  }

  /** Has Mapbox's map, or the still, be that of a scene that the live painter was given. */
  follow(scene: Scene) {
    this.#scene = scene
    if (this.#asleep) return
    this.#ask('mapbox', (painter) => painter.draw(scene))
    if (!this.#ready.has('live')) this.#show()
  }

  resize(viewport: Viewport) {
    this.#viewport = viewport
    this.#ask('live', (painter) => painter.resize(viewport))
    this.#ask('mapbox', (painter) => painter.resize(viewport))
  }

  recolour() {
    this.#ask('live', (painter) => painter.recolour())
    this.#ask('mapbox', (painter) => painter.recolour())
  }

  /** A Mapbox map gives its context back only by going; a new one is made some time after the stage wakes. */
  sleep() {
    this.#asleep = true
    this.#leave('mapbox')
    this.live?.sleep()
  }

  wake() {
    this.#asleep = false
    this.live?.wake()
    if (this.#scene) this.follow(this.#scene)
    if (this.#ready.has('live')) this.#upgrade()
  }

  retry() {
    this.live?.retry()
  }

  dispose() {
    this.#leave('mapbox')
    this.#leave('live')
  }

  /** Asks for the Mapbox painter, once the live one stands and the browser has nothing else to do. */
  #upgrade() {
    if (this.mapbox || this.#failures.mapbox > secondChances) return
    this.#stopUpgrade()
    this.#stopUpgrade = upgradeToMapbox(this.stage, this.plot, {
      onPainter: (painter) => {
        this.mapbox = painter
        if (this.#viewport) painter.resize(this.#viewport)
        if (this.#scene) this.follow(this.#scene)
      },
      hand: this.hand,
      ...this.#eventsOf('mapbox'),
    })
  }

  #eventsOf(tier: Tier): SheetEvents {
    return {
      onReady: () => {
        this.#ready.add(tier)
        // The still goes a frame after the first painting: on a slow phone both would be one long task.
        if (tier === 'live') {
          this.#failures.live = 0 // a phone's GPU is reset whenever the reader has been to another app
          requestAnimationFrame(() => this.#show())
          this.#upgrade()
        } else this.#show()
      },
      onFail: (reason, over) => this.#fail(tier, reason, over),
      onControls: this.events.onControls,
      onLate: this.#tellLate,
    }
  }

  /** Has a painter do something. One that throws is not asked again. */
  #ask(tier: Tier, work: (painter: Painter) => void) {
    try {
      const painter = this[tier]
      if (painter) work(painter)
    } catch (error) {
      this.#fail(tier, `${error}`, true)
    }
  }

  #fail(tier: Tier, reason: string, over: boolean) {
    tell(tier, reason)
    this.#failures[tier] += over ? secondChances + 1 : 1
    this.#ready.delete(tier)
    // A map that has lost its context is no use even when it is restored; another one may be.
    if (tier === 'mapbox' || this.#failures[tier] > secondChances) this.#leave(tier)
    else this.#show()
    if (tier === 'mapbox') this.#upgrade()
  }

  async #leave(tier: Tier) {
    if (tier === 'mapbox') this.#stopUpgrade()
    const painter = this[tier]
    this[tier] = null
    this.#ready.delete(tier)
    await this.#show()
    painter?.dispose()
  }

  async #show() {
    // What was drawn last stays until the picture is there.
    const before = this.stillStep()
    // A map that was made for no step has no still to be wrong before anything fails.
    const wanted = this.#failures.live > 0 || this.#picture.step() >= 0
    if (this.#tier() === 'still' && wanted && this.#scene)
      await this.#picture.show(this.#scene).catch(() => {})
    this.stage.dataset.painter = this.#tier()
    if (before !== this.stillStep()) this.events.onStill()
  }

  /** Index of the step whose still stands on the stage; null where what was drawn last is seen. */
  stillStep(): number | null {
    const step = this.#picture.step()
    return this.stage.dataset.painter === 'still' && step >= 0 ? step : null
  }

  /** Mapbox's map is a ground alone: the shipment on it is the live painter's. */
  #tier(): Tier | 'still' {
    if (!this.#ready.has('live')) return 'still'
    return this.#ready.has('mapbox') ? 'mapbox' : 'live'
  }
}
