/** Of the element that holds a page. No other software inserts one. */
export const tagName = 'story-page'

/**
 * Keeps the body as React looks for it until React has taken the page over, whatever other software puts there. React
 * passes over foreign elements, but looks into the first `div` for Next's own, stops at a text, and misses comments
 * that a proxy has taken out.
 */
export function keepBody(): void {
  tidy()
  changes?.observe(document.body, { childList: true })
}

/** React has the body now. */
export function releaseBody(): void {
  changes?.disconnect()
}

const changes = typeof document === 'undefined' ? null : new MutationObserver(tidy)

function tidy(): void {
  const { body } = document
  for (const node of [...body.childNodes]) if (node instanceof Text) setAside(node)
  const first = body.querySelector(':scope > div')
  if (!first || !isOutlet(first)) body.prepend([...body.children].find(isOutlet) ?? newOutlet())
  if (![...body.childNodes].some(isMark)) body.append(...marks())
  changes?.takeRecords()
}

/** A blank between elements goes; any other text gets an element of its own. */
function setAside(text: Text): void {
  if (!text.data.trim()) {
    text.remove()
    return
  }
  const span = document.createElement('span')
  text.replaceWith(span)
  span.append(text)
}

/** Whether an element is the one in which Next keeps a place for metadata that comes late. */
function isOutlet(element: Element): boolean {
  return element instanceof HTMLDivElement && element.hidden && isMark(element.firstChild)
}

function newOutlet(): Element {
  const outlet = document.createElement('div')
  outlet.hidden = true
  outlet.append(...marks())
  return outlet
}

/** Where a boundary of React's begins. */
function isMark(node: Node | null): boolean {
  return node instanceof Comment && node.data === '$'
}

function marks(): Comment[] {
  return [document.createComment('$'), document.createComment('/$')]
}
