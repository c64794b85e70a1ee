/** What goes wrong with the answers whose path matches: a status, no answer at all, one that never ends, or nonsense. */
export interface Fault {
  /** A regular expression. */
  readonly path: string
  readonly with: number | 'nothing' | 'trickle' | 'garbage'
}
