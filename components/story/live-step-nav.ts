interface Events {
  /** The reader has chosen a step of the list. */
  onGo(index: number): void
  /** The reader has switched motion on or off, or asked for one step at a time. */
  onMotion(on: boolean, paged?: boolean): void
}

interface Shown {
  /** Index of the step that is read. */
  readonly step: number
  /** Whether the map moves with the scroll. */
  readonly motion: boolean
  /** Whether the story is read one step at a time; nothing where that is not to be had. */
  readonly paged: boolean | undefined
}

const pagingHtml =
  '<li class="paging"><button type="button" role="switch" aria-checked="false">One step at a time</button></li>'

/** The list of steps and the switch for motion, alive in the HTML of StepNav.tsx. */
export class LiveStepNav {
  readonly #nav: HTMLElement | null
  readonly #events: Events
  readonly #ended = new AbortController()
  #shown: Shown | null = null

  constructor(root: HTMLElement, events: Events) {
    this.#nav = root.querySelector<HTMLElement>('.step-nav')
    this.#events = events
    this.#nav?.addEventListener('click', this.#onClick, { signal: this.#ended.signal })
  }

  show(shown: Shown): void {
    this.#shown = shown
    const { step, motion, paged } = shown
    const links = this.#links()
    for (const [i, link] of links.entries()) setCurrent(link, i === step)
    this.#write('.now', `Step ${step + 1} of ${links.length}`)
    this.#write('.motion .name [aria-hidden]', motion ? 'on' : 'off')
    this.#check('.motion', motion)
    if (paged === undefined) return
    if (!this.#find('.paging')) this.#find('ol')?.insertAdjacentHTML('beforeend', pagingHtml)
    this.#check('.paging button', paged)
  }

  stop(): void {
    this.#ended.abort()
  }

  readonly #onClick = ({ target }: Event): void => {
    if (!(target instanceof Element) || !this.#shown) return
    const { motion, paged } = this.#shown
    if (target.closest('.motion')) this.#events.onMotion(!motion)
    const chosen = target.closest('a, .paging button')
    if (!chosen) return
    chosen.closest('details')?.removeAttribute('open')
    const index = this.#links().indexOf(chosen)
    // Once the browser has followed the link, and noted for the way back where the reader was.
    if (index >= 0) requestAnimationFrame(() => this.#events.onGo(index))
    else if (paged !== undefined) this.#events.onMotion(paged, !paged)
  }

  #links(): Element[] {
    return [...(this.#nav?.querySelectorAll('ol a') ?? [])]
  }

  #find(selector: string): Element | null {
    return this.#nav?.querySelector(selector) ?? null
  }

  #write(selector: string, text: string): void {
    const element = this.#find(selector)
    if (element && element.textContent !== text) element.textContent = text
  }

  #check(selector: string, on: boolean): void {
    this.#find(selector)?.setAttribute('aria-checked', String(on))
  }
}

function setCurrent(link: Element, current: boolean): void {
  if (current) link.setAttribute('aria-current', 'step')
  else link.removeAttribute('aria-current')
}
