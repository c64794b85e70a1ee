// What every light embed tells its host: how high it is, and which step is read.
import type { Host } from './hosts'

/**
 * Calls back now and whenever text, width, fonts or pictures change the size of an element. A frame that is out of sight
 * is not laid out by itself, so that it also looks when its fonts are there and whenever its host says anything.
 */
export function onSize(
  elements: readonly Element[],
  look: () => void,
  signal = new AbortController().signal,
): void {
  const sizes = new ResizeObserver(look)
  for (const element of elements) sizes.observe(element)
  addEventListener('message', ({ source }) => source === parent && look(), { signal })
  const unlessStopped = () => signal.aborted || look()
  signal.addEventListener('abort', () => sizes.disconnect())
  document.fonts?.ready.then(unlessStopped)
  look()
}

/** Tells the height of the whole document, now and whenever it changes. */
export function tellHeight(host: Host): void {
  const root = document.documentElement
  onSize([root], () => host.height(root.getBoundingClientRect().height))
}

/** A function that tells which step is read, and once that the last one has been. */
export function tellSteps(host: Host, articles: readonly HTMLElement[]): (index: number) => void {
  const total = articles.length
  let told = -1
  let complete = false
  return (index) => {
    if (index === told) return
    told = index
    host.step(articles[index]?.id ?? '', index, total)
    if (index < total - 1 || complete) return
    complete = true
    host.complete()
  }
}

/** Calls `read` with the step whose headline has come into the reader's sight last, in the host's window too. */
export function watchHeadlines(articles: readonly HTMLElement[], read: (index: number) => void): void {
  const seen = new IntersectionObserver(
    (entries) => {
      const shown = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
      if (shown) read(articles.findIndex((article) => article.contains(shown.target)))
    },
    { threshold: 1 },
  )
  for (const headline of document.querySelectorAll('h1, h2')) seen.observe(headline)
}

/** The steps of the document, in order. */
export function findSteps(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main > article')]
}
