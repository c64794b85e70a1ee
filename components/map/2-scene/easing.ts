import type { Point } from '@/components/map/1-plot/leg'

/** A number held between 0 and 1. */
export const clamp = (t: number) => Math.min(1, Math.max(0, t))

/** How far t is on its way from one number to another, 0..1. */
export const ramp = (t: number, from: number, to: number) => clamp((t - from) / (to - from))

/** A smooth start and a smooth end: 0 to 1 for t from 0 to 1. */
export const ease = (t: number) => t * t * (3 - 2 * t)

/** The number that lies t (0..1) on the way from a to b. */
export const mix = (a: number, b: number, t: number) => a + (b - a) * t

/** The point that lies t (0..1) on the way from a to b. */
export const mixPoint = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)]
