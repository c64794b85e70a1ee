/** What a step is shared with. */
export interface Shared {
  readonly path: string
  readonly headline: string
  readonly slug: string
  /** Addresses of the step's cards: wide, square, tall. */
  readonly pictures: readonly string[]
}

/** Whether there is a server, which draws moments and answers loaders; in an archive all addresses are relative. */
export function isServed({ path }: Shared): boolean {
  return path.startsWith('/')
}
