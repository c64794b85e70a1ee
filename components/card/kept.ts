/** Bodies or texts under their keys, up to a sum of lengths; the one unused for longest goes first. */
export class Kept<T extends { readonly length: number }> {
  readonly #bodies = new Map<string, T>()
  #length = 0

  constructor(readonly longest: number) {}

  get(key: string): T | undefined {
    const body = this.#bodies.get(key)
    if (body) {
      // A map holds its keys in the order in which they came.
      this.#bodies.delete(key)
      this.#bodies.set(key, body)
    }
    return body
  }

  set(key: string, body: T): void {
    this.#remove(key)
    this.#bodies.set(key, body)
    this.#length += body.length
    for (const oldest of this.#bodies.keys()) {
      if (this.#length <= this.longest) break
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#length -= this.#bodies.get(key)?.length ?? 0
    this.#bodies.delete(key)
  }
}
