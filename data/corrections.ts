import type { Correction } from './correction'

/** All corrections, the newest first. Each is shown at its step and at the end, and gives its cards a new address. */
export const corrections: readonly Correction[] = []
