/**
 * Frames for a Mapbox map: they come by themselves, and at once when asked for. So the ground is drawn in the same
 * frame as the shipment that lies on it, and not in the next.
 */
export function createFrames() {
  let pending: FrameRequestCallback | null = null
  const run = (time: number) => {
    const callback = pending
    pending = null
    callback?.(time)
  }
  return {
    provider: {
      requestAnimationFrame(callback: FrameRequestCallback) {
        pending = callback
        return requestAnimationFrame(run)
      },
      cancelAnimationFrame(id: number) {
        pending = null
        cancelAnimationFrame(id)
      },
    },
    drawNow: () => run(performance.now()),
  }
}
