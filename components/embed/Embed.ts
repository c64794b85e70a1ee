import { type GuestMessage, readGuestMessage, version } from './messages'
import { addressOf, embedLayout, offsetOf } from './settings'
import { canStick, coveredPx, tallestPx } from './sticky'

/** Height in CSS px of a frame that does not stick and has not told its own. */
const firstHeightPx = 600

/** On a div whose frame sticks. */
const sticks = 'data-story-sticks'

/** For what prints without saying so before; see `Embed.print`. */
export const printStyle = `@media print{[${sticks}]>div:last-child{height:0!important;overflow:hidden!important}[${sticks}]>[hidden]{display:block!important}}`

/** One embed of a host page, hidden until its guest answers. Until then, and for ever if it does not, the link stands. */
export class Embed {
  private readonly fallback: readonly Element[]
  private readonly wrapper = document.createElement('div')
  private frame = document.createElement('iframe')
  private sticky = false
  private ready = false
  private heightPx = 0
  /** What covers the top of the window, as far as it was seen. */
  private coverPx = 0
  /** Where the guest was told to be. */
  private toldPx = -1
  private target = '*'

  constructor(
    private readonly div: HTMLElement,
    private readonly site: string,
  ) {
    // A copy of a div that is filled already, as `body.innerHTML += ...` makes them all, has a frame that nobody moves.
    div.querySelector('[data-story-frame]')?.remove()
    this.fallback = [...div.children]
    this.wrapper.dataset.storyFrame = ''
    setStyles(this.wrapper, { 'max-height': 'none', transition: 'none' }) // its height is measured in the turn that sets it
    div.append(this.wrapper)
    this.coverPx = coveredPx(this.wrapper)
    this.load(embedLayout(div))
  }

  /** Takes a message if it comes from this embed's guest and fits. */
  hear({ source, data, origin }: MessageEvent): void {
    if (!source || source !== this.frame.contentWindow) return
    const message = readGuestMessage(data)
    if (!message) return
    this.target = origin === 'null' ? '*' : origin
    const { type, ...detail } = message
    if (message.type === 'story:goto') {
      this.goto(message.y)
      return
    }
    this.take(message)
    this.div.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  /** Moves the guest to where the host has scrolled. */
  follow(): void {
    if (!this.ready) return
    if (!this.sticky) {
      this.tell(0) // so that the guest knows that somebody listens
      return
    }
    const roomPx = Math.max(0, this.wrapper.offsetHeight - this.frame.offsetHeight)
    const { top, height } = this.wrapper.getBoundingClientRect()
    // A host may be zoomed by its own styles, and its boxes then measure otherwise than the guest's.
    const past = (this.offsetPx - top) * (this.wrapper.offsetHeight / height || 1)
    // A header that comes while the story is read gets its room; one that goes leaves it until the reader is elsewhere.
    const coverPx = coveredPx(this.wrapper)
    if (coverPx > this.coverPx || (coverPx < this.coverPx && (past <= 0 || past >= roomPx))) {
      this.coverPx = coverPx
      if (offsetOf(this.div) === null) {
        this.fit()
        return
      }
    }
    const { offsetPx } = this
    const y = Math.min(Math.max(past, 0), roomPx)
    // In a box that nobody foresaw the frame may not stand still after all, or columns of text break it in two.
    const apartPx = this.frame.getBoundingClientRect().top - offsetPx
    const isCut = this.wrapper.offsetHeight < this.heightPx - 1
    if (y > 2 && y < roomPx - 2 && (isCut || Math.abs(apartPx) > 2)) {
      this.load('unrolled')
      return
    }
    this.tell(y)
  }

  /** Gives the frame the size that the window and the guest ask for. */
  fit(): void {
    const { frame, wrapper, sticky, ready, heightPx, offsetPx } = this
    if (sticky && innerHeight > tallestPx) {
      this.load('unrolled')
      return
    }
    setStyles(frame, { height: `calc(100vh - ${offsetPx}px)` }) // for browsers that do not know svh
    setStyles(frame, {
      height: sticky ? `calc(100svh - ${offsetPx}px)` : `${heightPx || firstHeightPx}px`,
      top: `${offsetPx}px`,
    })
    if (!sticky) this.toldPx = -1 // told again, the guest looks at its height: out of sight nothing else makes it
    wrapper.style.height = !ready ? '0' : sticky ? `${heightPx}px` : 'auto'
    wrapper.style.overflow = ready ? 'visible' : 'clip'
    this.follow()
  }

  /** Before paper: a frame that sticks would print as long as its scroll, so that the link stands for it. After: as it was. */
  print(paper: boolean): void {
    if (!this.sticky || !this.heightPx) return
    this.ready = !paper
    this.show(this.fallback, paper)
    this.fit()
  }

  /** Takes the embed away. */
  stop(): void {
    this.wrapper.remove()
    this.div.removeAttribute(sticks)
    this.show(this.fallback, true)
  }

  /** CSS px at the top of the window that the host's own header covers: what the editor says, else what is seen. */
  private get offsetPx(): number {
    return offsetOf(this.div) ?? this.coverPx
  }

  private load(wanted: string): void {
    const { div } = this
    this.sticky = wanted === 'scroll' && !div.dataset.step && canStick(div, this.offsetPx)
    this.ready = false
    this.heightPx = 0
    this.toldPx = -1
    const frame = document.createElement('iframe')
    frame.src = addressOf(this.site, div, wanted === 'scroll' && !this.sticky ? 'unrolled' : wanted)
    frame.title = div.dataset.title || this.fallback[0]?.textContent || 'Interactive map'
    const position = this.sticky ? 'sticky' : 'static'
    setStyles(frame, { position, display: 'block', width: '100%', border: '0', margin: '0', padding: '0' })
    setStyles(frame, { 'max-width': 'none', 'max-height': 'none', 'min-height': '0', transition: 'none' })
    this.frame = frame
    div.toggleAttribute(sticks, this.sticky)
    this.show(this.fallback, true)
    this.wrapper.replaceChildren(frame) // a new frame each time: a new address for the old one would be a step in the history
    this.fit()
  }

  private tell(y: number): void {
    if (y === this.toldPx) return
    this.toldPx = y
    this.frame.contentWindow?.postMessage({ type: 'story:scroll', version, y }, this.target)
  }

  private take(message: GuestMessage): void {
    if (message.type === 'story:height') this.heightPx = message.height
    else if (message.type !== 'story:ready') return
    // It may have loaded anew, as it does when the host moves the embed's element, and then stands at its top.
    else this.toldPx = -1
    if (!this.heightPx) return // shown at its height at once, so that the page does not move under the reader
    this.ready = true
    this.show(this.fallback, false)
    this.fit()
  }

  private show(elements: readonly Element[], shown: boolean): void {
    for (const element of elements) element.toggleAttribute('hidden', !shown)
  }

  /** Scrolls the host to a place of the story, if the embed is in sight. */
  private goto(y: number): void {
    const { top, bottom } = this.wrapper.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight) return
    scrollBy({ top: top - this.offsetPx + y, behavior: 'instant' })
  }
}

/** Styles that the host's own do not overrule, not even `iframe { height: auto !important }`. */
function setStyles({ style }: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important')
}
