import type { ComputedLine } from './map-spec'

export const computedLine: ComputedLine | null = null
