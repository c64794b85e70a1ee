/** What goes wrong with the answers whose path matches: a status, no answer at all, or bytes without meaning. */
export interface Fault {
  /** A regular expression. */
  readonly path: string
  readonly with: number | 'nothing' | 'garbage'
}
