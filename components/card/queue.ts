// Drawing a card keeps the one thread of a server busy, so cards are drawn one after another, only so many may wait, and
// what nobody waits for any longer is not drawn.

/** Thrown at those who come when the queue is full. */
export class QueueFull extends Error {}

interface Job<T> {
  readonly make: () => Promise<T>
  readonly result: Promise<T>
  readonly settle: { readonly resolve: (value: T) => void; readonly reject: (reason: unknown) => void }
  askers: number
  started: boolean
}

/** A page is answered in about a dozen turns: so one gets through after each card, and not after several. */
const turnsBetween = 16

/** Makes things one at a time in the order in which they are asked for; `longest` is how many may wait. */
export class Queue<T> {
  readonly #jobs = new Map<string, Job<T>>()
  #working = false

  constructor(readonly longest: number) {}

  /**
   * What `make` makes, or what it makes for somebody else who asks for the same key.
   * @throws {QueueFull} when too many wait, the reason of `signal` when the asker leaves before the work has begun,
   * and whatever `make` throws
   */
  async ask(key: string, signal: AbortSignal, make: () => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    const job = this.#jobs.get(key) ?? this.#enter(key, make)
    job.askers += 1
    const leave = () => this.#leave(key, job, signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await job.result
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }

  #enter(key: string, make: () => Promise<T>): Job<T> {
    const waiting = this.#jobs.size - (this.#working ? 1 : 0)
    if (waiting >= this.longest) throw new QueueFull(`${waiting} wait already`)
    const job = { make, ...promised<T>(), askers: 0, started: false }
    this.#jobs.set(key, job)
    if (!this.#working) void this.#work()
    return job
  }

  #leave(key: string, job: Job<T>, reason: unknown): void {
    job.askers -= 1
    if (job.askers > 0 || job.started) return
    this.#jobs.delete(key)
    job.settle.reject(reason)
  }

  async #work(): Promise<void> {
    this.#working = true
    await turn()
    for (let [next] = this.#jobs; next; [next] = this.#jobs) {
      const [key, job] = next
      job.started = true
      await job.make().then(job.settle.resolve, job.settle.reject)
      this.#jobs.delete(key)
      if (this.#jobs.size > 0) for (let i = 0; i < turnsBetween; i += 1) await turn()
    }
    this.#working = false
  }
}

/** Lets everything else that the server has to do go first. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function promised<T>(): Pick<Job<T>, 'result' | 'settle'> {
  let settle: Job<T>['settle'] | undefined
  const result = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (!settle) throw new Error('a promise runs its function at once')
  return { result, settle }
}
