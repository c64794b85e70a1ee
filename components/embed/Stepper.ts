import { onSize } from './reading'
import { onSwipe } from './swipe'

/** How far each key scrolls a text that does not fit, in heights of what is in sight. */
const screens = new Map([
  ['ArrowDown', 0.2],
  ['ArrowUp', -0.2],
  ['PageDown', 0.85],
  ['PageUp', -0.85],
])

/** How many steps each key goes on. */
const strides = new Map([
  ['ArrowRight', 1],
  ['PageDown', 1],
  ['End', Number.POSITIVE_INFINITY],
  ['ArrowLeft', -1],
  ['PageUp', -1],
  ['Home', Number.NEGATIVE_INFINITY],
])

/** Left free above evidence that is scrolled into sight, in CSS px. */
const roomPx = 8

/** One step at a time, in a frame of whatever height; moved by buttons, keys and swipes, never by scrolling. */
export class Stepper {
  /** Whether the reader has moved it. */
  moved = false
  private index = 0
  private readonly bar = find('.bar')
  private readonly back = find('.back')
  private readonly on = find('.on')
  private readonly now = find('[role=status] .now')
  private readonly headline = find('[role=status] .unseen')
  private readonly ended = new AbortController()

  /** `read` hears which step is shown, `requestHeight` the height in CSS px at which every text fits. */
  constructor(
    private readonly articles: readonly HTMLElement[],
    private readonly read: (index: number) => void,
    private readonly requestHeight: (px: number) => void,
  ) {
    const { signal } = this.ended
    this.back.addEventListener('click', () => this.go(this.index - 1), { signal })
    this.on.addEventListener('click', () => this.go(this.index + 1), { signal })
    document.addEventListener('keydown', (event) => this.press(event), { signal })
    // `toggle` does not bubble.
    document.addEventListener('toggle', ({ target }) => this.reveal(target), { signal, capture: true })
    onSwipe(find('main'), (by) => this.go(this.index + by), signal)
    this.show()
    onSize([...articles.map(wordsOf), this.bar], () => this.fit(), signal)
  }

  stop(): void {
    this.ended.abort()
  }

  private go(to: number): void {
    this.moved = true
    const next = Math.min(Math.max(to, 0), this.articles.length - 1)
    if (next === this.index) return
    this.index = next
    this.show()
  }

  private show(): void {
    const { articles, index } = this
    for (const [i, article] of articles.entries()) {
      article.toggleAttribute('data-shown', i === index)
      article.querySelector('details')?.toggleAttribute('open', false)
      // The picture of the next step is fetched ahead.
      if (i === index || i === index + 1) article.toggleAttribute('data-near', true)
    }
    panelOf(articles[index]).scrollTop = 0
    this.now.textContent = `Step ${index + 1} of ${articles.length}`
    if (this.moved) this.headline.textContent = `: ${articles[index]?.querySelector('h1, h2')?.textContent}`
    // Not `disabled`, which would take the focus away from a reader at the end.
    this.back.setAttribute('aria-disabled', String(index === 0))
    this.on.setAttribute('aria-disabled', String(index === articles.length - 1))
    this.bar.style.setProperty('--read', String((index + 1) / articles.length))
    this.read(index)
  }

  private press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // Up and down are the host's once the text stands at its end.
    if (this.scrollText(screens.get(event.key) ?? 0)) event.preventDefault()
    else {
      const by = strides.get(event.key)
      if (by === undefined) return
      event.preventDefault()
      this.go(this.index + by)
    }
  }

  /** Scrolls a text that does not fit, by a share of what is in sight. Returns false when nothing is left to scroll. */
  private scrollText(share: number): boolean {
    const panel = panelOf(this.articles[this.index])
    const before = panel.scrollTop
    panel.scrollTop += share * panel.clientHeight
    return panel.scrollTop !== before
  }

  /** Scrolls evidence that has opened into sight; by hand, since `scrollIntoView` may move the host. */
  private reveal(details: EventTarget | null): void {
    if (!(details instanceof HTMLDetailsElement) || !details.open) return
    const panel = panelOf(this.articles[this.index])
    const [inner, outer] = [details, panel].map((element) => element.getBoundingClientRect())
    if (!inner || !outer) return
    panel.scrollTop += Math.max(0, Math.min(inner.bottom - outer.bottom, inner.top - outer.top - roomPx))
  }

  /** Gives the map what the longest text leaves: the same in every step, and while evidence is open. */
  private fit(): void {
    const words = this.articles.map(wordsOf)
    const textPx = Math.max(...words.map((text) => text.offsetHeight - openedPx(text)))
    const openPx = Math.max(...words.map((text) => text.offsetHeight))
    document.documentElement.style.setProperty('--text', `${textPx}px`)
    const article = this.articles[this.index]
    const mapWidthPx = article?.querySelector<HTMLElement>('picture')?.offsetWidth ?? 0
    const beside = mapWidthPx < (article?.offsetWidth ?? 0)
    const mapPx = (mapWidthPx * 2) / 3
    this.requestHeight(this.bar.offsetHeight + (beside ? Math.max(mapPx, openPx) : mapPx + openPx))
  }
}

function panelOf(article: HTMLElement | undefined): HTMLElement {
  return article?.querySelector('.panel') ?? document.body
}

function wordsOf(article: HTMLElement): HTMLElement {
  return article.querySelector('.words') ?? article
}

/** What opened evidence adds to the height of a text. */
function openedPx(text: HTMLElement): number {
  const details = text.querySelector<HTMLElement>('details[open]')
  return details ? details.offsetHeight - (details.querySelector('summary')?.offsetHeight ?? 0) : 0
}

/** @throws {Error} when the document is not the one that this script belongs to. */
function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`No ${selector} in the document.`)
  return found
}
