import type { Map as MapboxMap, MapEventOf } from 'mapbox-gl/esm'
import type { PainterEvents } from '@/components/map/4-pens/painter'

/** How long, in ms, nothing may come while something is waited for. */
const patienceMs = 8000

/** Failed tiles in a row after which no good one is expected. */
const mostFailures = 3

/** Answers that no repetition will better: a token that is refused, a quota that is used up. */
const refusals: Record<number, string> = {
  401: 'the token is refused',
  403: 'the token is not allowed here',
  429: 'the quota is used up',
}

/** Share of the memory allowed to scripts beyond which the map gives its own back. Only Chromium tells. */
const fullMemory = 0.9

/**
 * Tells when a map stands complete and when it can no longer be relied on. `expect` says that a scene has been asked
 * for; `stop` ends the watch.
 */
export function watch(map: MapboxMap, { onReady, onFail }: PainterEvents) {
  let styled = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new AbortController()

  const rest = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const wait = () => {
    rest()
    timer = setTimeout(() => {
      if (map.loaded()) rest()
      else if (document.hidden) wait()
      else onFail(`nothing came from Mapbox for ${patienceMs / 1000} s`, true)
    }, patienceMs)
  }

  map.on('style.load', () => {
    styled = true
  })
  map.on('error', (event: MapEventOf<'error'> & { tile?: unknown; sourceId?: string }) => {
    const { error } = event
    const refusal = 'status' in error && refusals[Number(error.status)]
    failures += 1
    if (refusal) onFail(refusal, true)
    else if (!styled || /access token/.test(error.message)) onFail(`the style failed: ${error.message}`, true)
    else if (event.sourceId && (!event.tile || failures >= mostFailures))
      onFail(`tiles failed: ${error.message}`, true)
  })
  map.on('sourcedata', ({ tile }) => {
    if (tile) failures = 0
    if (tile && timer) wait()
  })
  map.on('idle', () => {
    rest()
    if (shortOfMemory()) onFail('memory is short', true)
    else onReady()
  })
  map.on('webglcontextlost', () => onFail('the browser took its WebGL context', false))
  onRefusedWorker(ended.signal, () => onFail('the page may have no worker', true))
  wait()

  return {
    expect() {
      if (map.loaded()) rest()
      else if (!timer) wait()
    },
    stop() {
      rest()
      ended.abort()
    },
  }
}

function onRefusedWorker(signal: AbortSignal, call: () => void): void {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => {
      if (/^(worker|child)-src/.test(effectiveDirective)) call()
    },
    { signal },
  )
}

function shortOfMemory(): boolean {
  const { memory } = performance as Performance & {
    memory?: { usedJSHeapSize: number; jsHeapSizeLimit: number }
  }
  return memory !== undefined && memory.usedJSHeapSize > fullMemory * memory.jsHeapSizeLimit
}
