// The live painter: two canvases, one for the ground, which changes with the camera, and one for what moves on it.
import { type Matrix, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { type Drawable, type LevelId, levelsFor, loadLevel } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import { paintGround } from '@/components/map/3-drawing/ground'
import { readInk } from '@/components/map/3-drawing/ink'
import { pixelRatio } from '@/components/map/3-drawing/pixel-ratio'
import { paintShipment } from '@/components/map/3-drawing/shipment'
import type { Canvases, PainterEvents, Sleeper } from '@/components/map/4-pens/painter'

/** Paints scenes on two canvases that lie over each other. @throws {Error} when the browser gives no 2D context. */
export function createLivePainter(
  canvases: Canvases,
  plot: Plot,
  { onReady, onFail }: PainterEvents,
): Sleeper {
  const ground = canvases.ground.getContext('2d', { alpha: false })
  const shipment = canvases.shipment.getContext('2d')
  if (!ground || !shipment) throw new Error('no 2D canvas')
  const levels = new Map<LevelId, Drawable>()
  let ink = readInk(canvases.ground)
  let viewport: Viewport | null = null
  let scene: Scene | null = null
  let painted = ''
  let ready = false
  let asleep = false
  let failed = false
  const lost = new Set<HTMLCanvasElement>()
  const ended = new AbortController()

  const repaint = () => {
    painted = ''
    if (scene) draw(scene)
  }

  const want = (id: LevelId) => {
    if (levels.has(id)) return
    loadLevel(id).then(
      (level) => {
        levels.set(id, level)
        if (ended.signal.aborted || !scene || !viewport) return
        // A frame of its own: what came with the code would be one long task with the map's first frame.
        if (inUse(levelsFor(scene.camera, viewport), id)) requestAnimationFrame(repaint)
      },
      () => {
        // Another level may stand in, and a later scene asks again; only with nothing at all to paint is it a failure.
        if (ready || failed || levels.size > 0 || ended.signal.aborted) return
        failed = true
        onFail('the sheet did not come', false)
      },
    )
  }

  const draw = (next: Scene) => {
    scene = next
    if (!viewport || asleep || lost.size > 0) return
    const view = viewport
    const need = levelsFor(next.camera, view)
    for (const id of upcoming(plot, next, need)) want(id)
    const ratio = pixelRatio()
    const matrix = matrixOf(next.camera, view, plot.apexY)
    const scaled = matrix.map((n) => n * ratio) as unknown as Matrix // six numbers stay six numbers
    const key = groundKey(next, view)
    // With nothing to paint yet the still is what the reader sees.
    if (key !== painted && (ready || levels.has(need.ground))) {
      painted = key
      paintGround(ground, scaled, levels, need, ink, next)
    }
    paintShipment(shipment, { plot, scene: next, matrix, ratio, ink, view })
    if (!ready && levels.has(need.ground) && (need.fineness === 0 || levels.has(need.fine))) {
      ready = true
      onReady()
    }
  }

  const resize = (next: Viewport) => {
    viewport = next
    if (asleep) return
    const ratio = pixelRatio()
    for (const canvas of [canvases.ground, canvases.shipment]) {
      canvas.width = Math.round(next.widthPx * ratio)
      canvas.height = Math.round(next.heightPx * ratio)
    }
    painted = ''
  }

  for (const canvas of [canvases.ground, canvases.shipment]) {
    const lose = () => {
      lost.add(canvas)
      ready = false
      onFail('the browser took its canvas', false)
    }
    const restore = () => {
      lost.delete(canvas)
      repaint()
    }
    canvas.addEventListener('contextlost', lose, { signal: ended.signal })
    canvas.addEventListener('contextrestored', restore, { signal: ended.signal })
  }

  return {
    draw,
    resize,
    recolour() {
      ink = readInk(canvases.ground)
      repaint()
    },
    sleep() {
      asleep = true
      release(canvases)
    },
    wake() {
      asleep = false
      if (viewport) resize(viewport)
      repaint()
    },
    dispose() {
      ended.abort()
      release(canvases)
    },
  }
}

/** A canvas of no size gives its memory back at once; Safari keeps it until collection otherwise. */
function release({ ground, shipment }: Canvases) {
  for (const canvas of [ground, shipment]) canvas.width = canvas.height = 0
}

function groundKey({ camera, veil, tint }: Scene, view: Viewport): string {
  return [camera.x, camera.y, camera.kmPerPx, camera.turn, veil, ...Object.values(tint), view.widthPx].join()
}

function inUse({ ground, fine, fineness }: ReturnType<typeof levelsFor>, id: LevelId): boolean {
  return id === ground || (fineness > 0 && id === fine)
}

/** The levels that this scene needs, and those that the reader is about to need. */
function upcoming(plot: Plot, { step }: Scene, need: ReturnType<typeof levelsFor>): LevelId[] {
  const ids: LevelId[] = [need.ground]
  if (need.fineness > 0) ids.push(need.fine)
  const next = plot.steps[step + 1]?.frame
  if (next && Math.max(next.widthKm, next.heightKm) < 700) ids.push(next.x > 0 ? 'east' : 'west')
  if (step > 0) ids.push('wide')
  return ids
}
