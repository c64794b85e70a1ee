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
  const scan = () => {
    for (const [div, embed] of embeds) {
      if (div.isConnected) continue
      embed.stop()
      embeds.delete(div)
    }
    for (const div of waiting) {
      if (div.isConnected) continue
      near.unobserve(div)
      waiting.delete(div)
    }
    for (const div of document.querySelectorAll<HTMLElement>('div[data-story]')) {
      if (waiting.has(div) || embeds.has(div)) continue
      waiting.add(div)
      near.observe(div)
    }
  }
  addEventListener('message', (event) => {
    for (const embed of embeds.values()) embed.hear(event)
  })
  const follow = () => {
    for (const embed of embeds.values()) embed.follow()
  }
  addEventListener('scroll', follow, { passive: true })
  addEventListener('resize', () => {
    for (const embed of embeds.values()) embed.fit()
  })
  const print = (paper: boolean) => () => {
    for (const embed of embeds.values()) embed.print(paper)
  }
  addEventListener('beforeprint', print(true))
  addEventListener('afterprint', print(false))
  addStyle(printStyle)
  new MutationObserver(scan).observe(document, { childList: true, subtree: true })
  window.storyEmbeds = scan
  scan()
}

/** In no element, which a host's policy could refuse. Browsers that cannot take it still say that they print. */
function addStyle(text: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  } catch {}
}

if (window.storyEmbeds) window.storyEmbeds()
else start()
