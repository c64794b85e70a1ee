import { whenIdle } from '@/components/island/idle'
import { loadLevel } from '@/components/map/1-plot/load-level'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { FileId } from '@/components/map/1-plot/sheet'
import type { Glide, StageHandle } from './handle'

/** What makes a stage live: `live-stage.ts`, or a way to it. */
export type LoadStage = () => Promise<Pick<typeof import('./live-stage'), 'LiveStage'>>

interface Started {
  readonly plot: Plot
  readonly glide: Glide
  readonly load: LoadStage
  readonly isCalm: () => boolean
  /** Called with the living stage, and with null when it is no more. */
  readonly onLive: (live: StageHandle | null) => void
  /** Called when no picture can be painted. */
  readonly onFail: () => void
}

/** Has the live painter take over from the still that came with the page. Returns what ends it. */
export function startStage(stage: HTMLElement, { plot, glide, load, ...told }: Started): () => void {
  let gone = false
  let live: StageHandle | null = null
  // Not before the page has come to rest: the still stands, the text reads, and a slow phone has a hand free.
  let cancel = whenIdle(async () => {
    loadLevel(stage.dataset.level as FileId).catch(() => null) // along with the code; the painter asks again
    const loaded = await load().catch(() => null)
    if (gone) return
    // Its code has just been run, which takes a slow phone long enough for one task.
    cancel = whenIdle(() => {
      try {
        if (loaded) live = new loaded.LiveStage(stage, plot, glide, told.isCalm())
      } catch {} // the still stays
      if (live) told.onLive(live)
      else told.onFail()
    })
  })
  return () => {
    gone = true
    cancel()
    live?.dispose()
    told.onLive(null)
  }
}
