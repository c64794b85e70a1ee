import type { Plot } from '@/components/map/1-plot/plotted'

/** Scroll, in small viewport heights, over which a name has to stand to be worth showing. */
const leastSvh = 5

/**
 * Which names stand long enough to be read. On the way through a step the marks pass names and names pass each other, so
 * that one could stand for a few px of scroll alone: it would flash. Asked for a place of the story it tells from the places
 * just before and after it, so that the same place has the same names, however it was reached.
 */
export class SteadyNames {
  readonly #plot: Plot
  readonly #shownAt: (step: number, progress: number) => ReadonlySet<string>
  readonly #known = new Map<string, ReadonlySet<string>>()

  constructor(
    plot: Plot,
    /** The names that have a free place at a progress (0..1) of a step. */
    shownAt: (step: number, progress: number) => ReadonlySet<string>,
  ) {
    this.#plot = plot
    this.#shownAt = shownAt
  }

  /** Has every place asked for anew, after names or what they keep clear of have other sizes. */
  forget() {
    this.#known.clear()
  }

  /** Tells of names that have a free place at a progress (0..1) of a step whether they keep it. */
  at(step: number, progress: number): (id: string) => boolean {
    const stops = Math.max(1, Math.round((this.#plot.steps[step]?.scrollSvh ?? 150) / leastSvh))
    const stop = Math.min(stops - 1, Math.floor(progress * stops))
    // Two stops in a row, of which one at least is next to the place. What stands at a step's end stood there before.
    const row = [-1, 0, 1, 2].map((n) => this.#shown(step, Math.min(stops, Math.max(0, stop + n)) / stops))
    return (id) => row.some((names, i) => i > 0 && names.has(id) && row[i - 1]?.has(id))
  }

  #shown(step: number, progress: number): ReadonlySet<string> {
    const key = `${step} ${progress}`
    const names = this.#known.get(key) ?? this.#shownAt(step, progress)
    this.#known.set(key, names)
    return names
  }
}
