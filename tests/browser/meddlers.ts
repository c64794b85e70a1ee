// What other software does to a page: translators, extensions, ad and consent tools, proxies on the way.

/** A change made in the page by a script that is not ours. */
export const inPage: Readonly<Record<string, () => void>> = {
  'a div comes first in the body': () => document.body.prepend(document.createElement('div')),
  'an old library gives every object a method': () => {
    Object.assign(Object.prototype, { extend: () => undefined })
  },
  'no browser time is ever idle': () => {
    window.requestIdleCallback = () => 1
  },
  'a div comes last in the body': () => document.body.append(document.createElement('div')),
  'a hidden div comes first in the body': () => {
    const div = document.createElement('div')
    div.hidden = true
    div.append(document.createElement('div'))
    document.body.prepend(div)
  },
  'a word of a heading is another': () => {
    for (const heading of document.querySelectorAll('h1, h2'))
      heading.textContent = `${heading.textContent} too`
  },
  'a word of a paragraph is another': () => {
    for (const text of document.querySelectorAll('.panel p')) text.textContent = `${text.textContent} too`
  },
  'a word of a note is another': () => {
    for (const text of document.querySelectorAll('footer p')) text.textContent = `${text.textContent} too`
  },
  'a div stands in main': () => document.querySelector('main')?.prepend(document.createElement('div')),
  'a translator has wrapped the list of steps': () => {
    const walker = document.createTreeWalker(
      document.querySelector('nav') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      const font = document.createElement('font')
      ;(text as Text).replaceWith(font)
      font.append(text)
    }
  },
  'a translator has wrapped every text': () => {
    document.documentElement.lang = 'de'
    document.documentElement.classList.add('translated-ltr')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (text.parentElement?.closest('script, style, textarea') || !text.data.trim()) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      outer.append(inner)
      text.replaceWith(outer)
      inner.append(`${text.data} `)
    }
  },
  'a word is replaced wherever it comes up': () => {
    const replace = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode as Text
        if (/officials/.test(text.data)) text.data = text.data.replaceAll('officials', 'wizards')
      }
    }
    new MutationObserver(replace).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    replace()
  },
  'words are marked': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (text.data.trim().length < 8 || text.parentElement?.closest('script, style, textarea')) continue
      const range = document.createRange()
      range.setStart(text, 2)
      range.setEnd(text, 6)
      range.surroundContents(document.createElement('mark'))
    }
  },
  'texts are split and joined': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts.filter(({ data }) => data.length > 3)) text.splitText(2)
    document.querySelector('footer')?.normalize()
  },
  'a grammar checker has put its elements into paragraphs': () => {
    document.documentElement.append(document.createElement('grammar-desktop-integration'))
    for (const text of document.querySelectorAll('p')) text.append(document.createElement('grammar-popup'))
    document.body.toggleAttribute('data-new-gr-c-s-check-loaded', true)
  },
  'a password manager has put signs into every field': () => {
    for (const field of document.querySelectorAll('input, textarea, select, button'))
      field.after(Object.assign(document.createElement('span'), { className: 'pm', textContent: '*' }))
  },
  'root and body have other attributes': () => {
    for (const element of [document.documentElement, document.body]) {
      element.className = 'js dark-reader vsc-initialized'
      element.setAttribute('cz-shortcut-listen', 'true')
      element.dir = 'ltr'
    }
    document.documentElement.lang = 'fr'
  },
  'styles and scripts come first in head and body': () => {
    for (const parent of [document.head, document.body])
      for (const tag of ['style', 'script', 'link']) parent.prepend(document.createElement(tag))
  },
  'all comments are gone': () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT)
    const comments: Comment[] = []
    while (walker.nextNode()) comments.push(walker.currentNode as Comment)
    for (const comment of comments) comment.remove()
  },
  'a text comes first in the body': () => document.body.prepend('Cached copy. '),
  'blanks stand between all elements': () => {
    for (const element of document.querySelectorAll('body *'))
      if (!element.closest('svg, script, style')) element.before('\n  ')
  },
  'frames of ads stand between the steps': () => {
    for (const section of document.querySelectorAll('section, article'))
      section.after(document.createElement('iframe'))
  },
  'an object comes before main': () =>
    document.querySelector('main')?.before(document.createElement('object')),
  'tables are wrapped': () => {
    for (const table of document.querySelectorAll('table')) {
      const div = document.createElement('div')
      table.replaceWith(div)
      div.append(table)
    }
  },
  'links are wrapped and lead elsewhere': () => {
    for (const link of document.querySelectorAll('a')) {
      const span = document.createElement('span')
      link.replaceWith(span)
      span.append(link)
      if (link.host === location.host && !link.hash) link.href = `/?from=${encodeURIComponent(link.href)}`
    }
  },
  'pictures wait for a lazy loader': () => {
    for (const image of document.querySelectorAll('img')) image.classList.add('lazyload')
    for (const source of document.querySelectorAll('source')) source.remove()
  },
  'everything that opens is open': () => {
    for (const details of document.querySelectorAll('details')) details.open = true
  },
  'a banner with a shadow tree comes first': () => {
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).append('We value your privacy')
    document.body.prepend(host)
  },
  'paragraphs have buttons to be read aloud': () => {
    for (const text of document.querySelectorAll('p')) {
      const button = document.createElement('button')
      button.textContent = '▶'
      text.prepend(button)
    }
  },
  'the title is another': () => {
    document.title = '(1) News'
  },
  'tags for search engines are gone': () => {
    for (const tag of document.querySelectorAll('head meta, head link[rel=canonical], head title'))
      tag.remove()
  },
  'ids of ours stand twice': () => {
    const copy = document.createElement('aside')
    copy.id = 'ending'
    document.body.append(copy)
  },
  'handlers are taken off and elements made focusable': () => {
    for (const element of document.querySelectorAll<HTMLElement>('p, li, h2')) element.tabIndex = 0
  },
  'elements carry an extension’s marks': () => {
    for (const [i, element] of [...document.querySelectorAll('body *')].entries())
      element.setAttribute('data-ext-id', String(i))
  },
  'dialogs of others are on top': () => {
    const dialog = document.createElement('dialog')
    document.body.prepend(dialog)
    dialog.show()
    dialog.close()
  },
  'a select of languages stands in the page': () => {
    const div = document.createElement('div')
    div.id = 'goog-gt-tt'
    div.className = 'skiptranslate'
    div.append(document.createElement('iframe'), document.createElement('select'))
    document.body.append(div)
    document.body.style.top = '0px'
  },
}

/** Changes after which React finds nothing where it was, says so (error 418), and renders the document anew. */
export const rough: Readonly<Record<string, () => void>> = {
  'the whole body lies in a div': () => {
    const div = document.createElement('div')
    div.append(...document.body.childNodes)
    document.body.append(div)
  },
  'the page is a copy of itself in another element': () => {
    const article = document.createElement('article')
    for (const child of [...document.body.children]) article.append(child.cloneNode(true))
    document.body.replaceChildren(article)
  },
}

/**
 * Changes that differ from another one in what they write alone: to React, to the parser or to our scripts they are the same.
 */
export const alike: ReadonlySet<string> = new Set([
  'a word of a heading is another', // as of a paragraph
  'a word of a note is another',
  'a translator has wrapped the list of steps', // as every text
  'words are marked',
  'paragraphs have buttons to be read aloud', // as a grammar checker's elements
  'elements carry an extension’s marks', // attributes in HTML that React does not know
  'handlers are taken off and elements made focusable',
  'an object comes before main', // as a div in main
  'tables are wrapped', // as links
  'letters are written as numbers', // the parser makes the same page of it
  'quotes that may go are gone',
  'empty attributes are shortened',
])
