import { watchPresence } from '@/components/map/2-scene/presence'
import { watchLook } from '@/components/map/4-pens/page-look'
import type { Sleeper } from '@/components/map/4-pens/painter'
import type { Parts } from './parts'
import { listenToTaps } from './taps'

interface Events {
  onResize(): void
  /** Where on the stage, in CSS px. */
  onTap(spot: readonly [x: number, y: number]): void
}

/** Has a stage's painter sleep, wake and take other colours as the page asks for it, and tells of other sizes and of taps. */
export function watchStage(
  stage: HTMLElement,
  { free }: Parts,
  painter: Pick<Sleeper, 'sleep' | 'wake' | 'recolour'>,
  { onResize, onTap }: Events,
  signal: AbortSignal,
): void {
  const until = (stop: () => void) => signal.addEventListener('abort', stop)
  const [sleep, wake] = [() => painter.sleep(), () => painter.wake()]
  until(watchPresence(stage, sleep, wake))
  until(listenToTaps(stage, onTap))
  watchLook(() => painter.recolour(), signal)
  const sizes = new ResizeObserver(onResize)
  for (const element of [stage, free]) sizes.observe(element)
  until(() => sizes.disconnect())
}
