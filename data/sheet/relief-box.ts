import type { Box } from './level'

/** The box of the sheet (km) that the relief covers: what the story's wide views show of Eurasia. */
export const reliefBox: Box = [-6000, -4200, 6000, 3904]
