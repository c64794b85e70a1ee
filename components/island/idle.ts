/** For browsers that cannot tell when they are idle (Safari), and for pages in which that never comes. */
const latestMs = 1500

/** Calls back when the browser is idle, or soon all the same. Returns what cancels it. */
export function whenIdle(callback: () => void): () => void {
  const canTell = typeof requestIdleCallback === 'function'
  const cancel = () => {
    clearTimeout(timer)
    if (canTell) cancelIdleCallback(idle)
  }
  const call = () => {
    cancel()
    callback()
  }
  // Other software may have put something in its place that never calls.
  const timer = setTimeout(call, canTell ? latestMs : 1)
  const idle = canTell ? requestIdleCallback(call) : 0
  return cancel
}

const waiting: (() => void)[] = []

/** Calls back when the browser is idle, and each callback in an idle time of its own. Returns what cancels it. */
export function whenIdleInTurn(callback: () => void): () => void {
  waiting.push(callback)
  if (waiting.length === 1) whenIdle(callNext)
  return () => {
    const index = waiting.indexOf(callback)
    if (index >= 0) waiting.splice(index, 1)
  }
}

function callNext(): void {
  waiting.shift()?.()
  if (waiting.length > 0) whenIdle(callNext)
}
