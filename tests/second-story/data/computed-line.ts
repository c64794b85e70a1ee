import type { ComputedLine } from './picture'

export const computedLine: ComputedLine | null = null
