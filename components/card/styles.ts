import type { CSSProperties } from 'react'

export const families = { serif: 'Source Serif 4', sans: 'Libre Franklin' } as const

export const serif: CSSProperties = { fontFamily: families.serif, fontWeight: 600 }
export const sans: CSSProperties = { fontFamily: families.sans, fontWeight: 500 }

/** An element by its top left corner, in card px. */
export const box = (left: number, top: number): CSSProperties => ({
  position: 'absolute',
  display: 'flex',
  left,
  top,
})
