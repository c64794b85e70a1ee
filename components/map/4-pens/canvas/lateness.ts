import type { Late } from '@/components/map/4-pens/painter'

/** How long, in ms, a reader waits for a part of the map before they are told. */
const patienceMs = 1000

/** Tells when a part of the map that is needed is late or has failed, and when nothing is missing any more. */
export class Lateness {
  readonly #tell: (late: Late | null) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #told: Late | null = null

  constructor(tell: (late: Late | null) => void) {
    this.#tell = tell
  }

  /** Takes note of whether something is missing now, and whether the last request for it has failed. */
  note(missing: boolean, failed: boolean) {
    if (!missing || failed) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#say(missing ? 'failed' : null)
    } else if (this.#told) this.#say('late')
    else this.#timer ??= setTimeout(() => this.#say('late'), patienceMs)
  }

  #say(late: Late | null) {
    if (late === this.#told) return
    this.#told = late
    this.#tell(late)
  }
}
