// The loader, served as /embed.js: turns each `<div data-story="https://site/">` of a host page into an embed when the
// reader comes near it. README.md beside it says what it reads. It leaves one global behind and captures no event.
import { Embed, printStyle } from './Embed'
import { siteOf } from './settings'

declare global {
  interface Window {
    /** Set by the first loader of a page, whichever site it is from; a second one only looks for new divs. */
    storyEmbeds?: () => void
  }
}

function start(): void {
  const waiting = new Set<HTMLElement>()
  const embeds = new Map<HTMLElement, Embed>()
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) load(target as HTMLElement) // a div, see scan
    },
    { rootMargin: '100% 0%' },
  )
  const load = (div: HTMLElement) => {
    near.unobserve(div)
    const site = siteOf(div)
    if (site && waiting.delete(div)) embeds.set(div, new Embed(div, site))
  }
  const scan = (roots: Iterable<ParentNode>) => {
    for (const div of [...embeds.keys(), ...waiting]) {
      if (div.isConnected) continue
      embeds.get(div)?.stop()
      embeds.delete(div)
      near.unobserve(div)
      waiting.delete(div)
    }
    for (const root of roots)
      for (const div of root.querySelectorAll<HTMLElement>('div[data-story]')) {
        if (waiting.has(div) || embeds.has(div)) continue
        waiting.add(div)
        near.observe(div)
      }
  }
  tellEmbeds((say) => embeds.forEach(say))
  window.storyEmbeds = watchTrees(scan)
  addEventListener('load', window.storyEmbeds)
}

/** Tells the embeds, by `each`, what happens to the page. */
function tellEmbeds(each: (say: (embed: Embed) => void) => void): void {
  addEventListener('message', (event) => each((embed) => embed.hear(event)))
  addEventListener('scroll', () => each((embed) => embed.follow()), { passive: true })
  addEventListener('resize', () => each((embed) => embed.fit()))
  let readPx = 0
  addEventListener('beforeprint', () => {
    readPx = scrollY
    each((embed) => embed.print(true))
  })
  // On paper the page is shorter: its reader would be left at the end of what they were reading.
  addEventListener('afterprint', () => {
    each((embed) => embed.print(false))
    scrollTo({ top: readPx, behavior: 'instant' })
  })
}

/**
 * Hands over the page and its shadow trees, but not closed ones, now and at every change. Returns what looks again: a
 * shadow tree that an element gets later is no change of the page.
 */
function watchTrees(scan: (roots: Iterable<ParentNode>) => void): () => void {
  const roots = new Set<Document | ShadowRoot>()
  const changes = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) enter(node)
    scan(roots)
  })
  /** Takes in the shadow trees of an element or of all in a tree. */
  const enter = (within: ParentNode | Element) => {
    if ('shadowRoot' in within && within.shadowRoot) watch(within.shadowRoot)
    for (const { shadowRoot } of within.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot)
  }
  const watch = (root: Document | ShadowRoot) => {
    if (roots.has(root)) return
    roots.add(root)
    addStyle(root, printStyle)
    changes.observe(root, { childList: true, subtree: true, attributeFilter: ['data-story'] })
    enter(root)
  }
  const look = () => {
    for (const root of roots) enter(root)
    scan(roots)
  }
  watch(document)
  scan(roots)
  return look
}

/** In no element, which a host's policy could refuse. Browsers that cannot take it still say that they print. */
function addStyle(root: Document | ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {}
}

// An element of the host with that id goes by the same name.
if (typeof window.storyEmbeds === 'function') window.storyEmbeds()
else start()
