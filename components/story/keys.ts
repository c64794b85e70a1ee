/** Where the reader is, as far as a key needs to know. */
export interface Reading {
  /** Index of the step that is read, and how many there are. */
  readonly step: number
  readonly total: number
  /** Whether the first and the last line of the step's text can be seen. */
  readonly startSeen: boolean
  readonly endSeen: boolean
  /** Whether the reader has come to the notes after the last step. */
  readonly beyond: boolean
}

/**
 * The step that a key leads to; null leaves the key to the browser. Left and Right always move by a step. Page keys do
 * when no line of the text is left to read in their direction. Home and End go to the first and last step, and from
 * there to the ends of the page. Up, Down and Space scroll, and nothing else.
 */
export function stepOf(key: string, { step, total, startSeen, endSeen, beyond }: Reading): number | null {
  const next = step + 1 < total && !beyond ? step + 1 : null
  const previous = beyond ? step : step > 0 ? step - 1 : null
  switch (key) {
    case 'ArrowRight':
      return next
    case 'ArrowLeft':
      return previous
    case 'PageDown':
      return endSeen ? next : null
    case 'PageUp':
      return startSeen && !beyond ? previous : null
    case 'Home':
      return step > 0 ? 0 : null
    case 'End':
      return step + 1 < total ? total - 1 : null
    default:
      return null
  }
}
