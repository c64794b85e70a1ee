/** Bodies under their keys, up to a sum of bytes; the one unused for longest goes first. */
export class Kept {
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>()
  #bytes = 0

  constructor(readonly mostBytes: number) {}

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const body = this.#bodies.get(key)
    if (body) {
      // A map holds its keys in the order in which they came.
      this.#bodies.delete(key)
      this.#bodies.set(key, body)
    }
    return body
  }

  set(key: string, body: Uint8Array<ArrayBuffer>): void {
    this.#remove(key)
    this.#bodies.set(key, body)
    this.#bytes += body.length
    for (const oldest of this.#bodies.keys()) {
      if (this.#bytes <= this.mostBytes) break
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#bytes -= this.#bodies.get(key)?.length ?? 0
    this.#bodies.delete(key)
  }
}
