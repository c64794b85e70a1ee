// The guest's side of the talk with whatever page it is in: our loader, and the protocols that newsrooms already run.
// No framework in here, since the smallest embed loads it too.
//
// Protocol             the host says                           the guest says
// ours                 story:scroll (messages.ts)              story:ready, step, height, complete, goto
// Guardian             interactive:scroll, height (an echo)    interactive:height; interactive:scroll to be made sticky
// pym.js 1             width, viewport-iframe-position         height; its id is `childId` in the guest's query
// iframe-resizer 4, 5  [iFrameSizer]ID:..., then resize        [iFrameResizerChild]Ready, [iFrameSizer]ID:height:width:size
// WordPress            an object: message, secret: `ready`      the same: `height`, `link` with a value; the secret is in its hash
// Datawrapper          nothing                                 datawrapper-height
// Flourish, Embedly    nothing                                 a JSON string with context iframe.resize
// AMP                  nothing                                 embed-size
import { fields, isPx, readScroll, version } from './messages'

/**
 * Who has answered. pym.js and WordPress count as soon as the address names them: the one says nothing before the reader
 * moves, the other hides the frame until it hears of it.
 */
export type Speaker = 'story' | 'guardian' | 'pym' | 'iframe-resizer' | 'wordpress'

export interface Guest {
  /**
   * The guest is one viewport high and its host moves it (layout `scroll`). Only our loader and the Guardian's pages
   * can do that; to the others no height is told then, since they would make the frame as tall as its content, and
   * the content, which is measured in screens, taller still.
   */
  readonly sticky?: boolean
  /** How many CSS px of the content have passed the top of the frame or, in a tall frame, of the host's window. */
  scroll?(y: number): void
  /** Called once for each protocol that a host is found to speak. */
  answered?(by: Speaker): void
}

export interface Host {
  /** Tells the height of the whole content in CSS px; a height that was told already is not told again. */
  height(px: number): void
  /** Tells which step is read; `index` counts from 0. */
  step(slug: string, index: number, total: number): void
  /** Asks the host to scroll so that `y` CSS px of the content lie above the guest's top edge. */
  goto(y: number): void
  ready(): void
  complete(): void
}

/** Longest string that any protocol sends to a guest. */
const longestText = 300

/** Opens the talk with the page around `win`. In a window of its own nothing is said and nobody is heard. */
export function connectHost(win: Window, guest: Guest): Host {
  const voice = voiceOf(win, guest.sticky)
  const { alone, post, say, pym, secret } = voice
  const met = new Set<Speaker>()

  const meet = (speaker: Speaker) => {
    if (met.has(speaker)) return
    met.add(speaker)
    guest.answered?.(speaker)
  }
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== win.parent) return
    const heard = typeof data === 'string' ? readText(data, pym) : readObject(data, secret)
    if (!heard) return
    if (heard.id) voice.sizer = heard.id
    meet(heard.by)
    if (heard.y !== undefined) guest.scroll?.(heard.y)
    else if (!guest.sticky) voice.repeatHeight(heard.by)
  }
  if (!alone) win.addEventListener('message', hear)
  if (!alone && pymId(win.location.search)) meet('pym')
  if (secret) meet('wordpress')
  if (secret || pym) onPlainLink(win, voice.link)

  return {
    height(px) {
      const next = Math.ceil(px)
      if (next !== voice.height && isPx(next, 1)) voice.tellHeight(next)
    },
    step: (slug, index, total) => say('step', { slug, index, total }),
    goto: (y) => say('goto', { y }),
    ready() {
      say('ready')
      if (guest.sticky) post({ kind: 'interactive:scroll', scroll: 0 })
      else post('[iFrameResizerChild]Ready')
    },
    complete: () => say('complete'),
  }
}

/** What is said to the page around `win`, in each protocol's words. */
function voiceOf(win: Window, sticky = false) {
  const { parent } = win
  const alone = parent === win
  const pym = sticky || alone ? null : pymId(win.location.search)
  const secret = alone ? undefined : /^#\?secret=([a-zA-Z0-9]{1,40})$/.exec(win.location.hash)?.[1]
  const post = (message: unknown) => !alone && parent.postMessage(message, '*')
  const say = (type: string, rest?: object) => post({ type: `story:${type}`, version, ...rest })
  const sayPym = (type: string, value: number | string) => post(`pymxPYMx${pym}xPYMx${type}xPYMx${value}`)
  const sayWordPress = (message: string, value: number | string) => post({ message, value, secret })

  const voice = {
    alone,
    pym,
    secret,
    post,
    say,
    /** The name that iframe-resizer has given the frame. */
    sizer: '',
    height: 0,
    /** Tells a height to a host that asks for it; nothing, while none is known. */
    repeatHeight(to: Speaker) {
      const { height, sizer } = voice
      if (!height) return
      if (to === 'pym') sayPym('height', height)
      else if (to === 'wordpress') sayWordPress('height', height)
      else if (sizer) post(`[iFrameSizer]${sizer}:${height}:${win.innerWidth}:size`)
    },
    tellHeight(height: number) {
      voice.height = height
      say('height', { height })
      post({ kind: 'interactive:height', height })
      if (sticky) return
      post({ 'datawrapper-height': { story: height } })
      post(JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', src: win.location.href, height }))
      post({ sentinel: 'amp', type: 'embed-size', height })
      if (pym) voice.repeatHeight('pym')
      if (secret) voice.repeatHeight('wordpress')
      voice.repeatHeight('iframe-resizer')
    },
    link(url: string) {
      if (secret) sayWordPress('link', url)
      else if (!opens(win, url)) sayPym('navigateTo', url)
    },
  }
  return voice
}

interface Heard {
  readonly by: Speaker
  /** Px that have passed the top edge. */
  readonly y?: number
  /** The name that iframe-resizer has given the frame and must hear again. */
  readonly id?: string
}

function readObject(data: unknown, own: string | undefined): Heard | null {
  const y = readScroll(data)
  if (y !== null) return { by: 'story', y }
  const { kind, scroll, height, message, secret } = fields(data)
  if (own && secret === own && message === 'ready') return { by: 'wordpress' }
  if (kind === 'interactive:scroll' && isPx(scroll)) return { by: 'guardian', y: scroll }
  return kind === 'interactive:height' && isPx(height) ? { by: 'guardian' } : null
}

function readText(text: string, pym: string | null): Heard | null {
  if (text.length > longestText) return null
  const named = /^\[iFrameSizer\]([\w.-]{1,80}):\d+:(?:true|false):/.exec(text)
  if (named?.[1]) return { by: 'iframe-resizer', id: named[1] }
  if (text === '[iFrameSizer]resize') return { by: 'iframe-resizer' }
  const [head, id, type, body = ''] = text.split('xPYMx')
  if (head !== 'pym' || !pym || id !== pym) return null
  if (type === 'width') return { by: 'pym' }
  const top = Number(body.split(' ')[2] ?? Number.NaN)
  return type === 'viewport-iframe-position' && isPx(Math.abs(top))
    ? { by: 'pym', y: Math.max(0, -top) }
    : null
}

/** The id that pym.js puts into the guest's query, along with initialWidth, parentTitle and parentUrl. */
function pymId(search: string): string | null {
  const id = new URLSearchParams(search).get('childId') ?? ''
  return /^[\w.-]{1,80}$/.test(id) && !id.includes('xPYMx') ? id : null
}

/** Calls back, in the browser's stead, for a click on a link to another document that asks for nothing but to follow it. */
function onPlainLink({ document }: Window, follow: (url: string) => void): void {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href][target]')
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    follow(link.href)
  })
}

/** Opens a window, unless the frame's sandbox allows none: a link that is clicked there does nothing and says nothing. */
function opens(win: Window, url: string): boolean {
  const opened = win.open(url)
  if (opened) opened.opener = null
  return opened !== null
}
