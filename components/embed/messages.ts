// What guest and host say to each other by postMessage, version 1. Every message is an object with `type` and
// `version: 1`; what does not fit is ignored without a word. No message carries anything about the reader.
//
// guest to host   story:ready                            the story can be shown
//                 story:step      slug, index, total     another step is being read; index counts from 0
//                 story:height    height                 of the whole content, CSS px
//                 story:complete                         the last step has been reached, once
//                 story:goto      y                      the reader asked for a place: move the host there
// host to guest   story:scroll    y                      px of the content that have passed the guest's top edge

export const version = 1

export type GuestMessage =
  | { readonly type: 'story:ready' }
  | { readonly type: 'story:step'; readonly slug: string; readonly index: number; readonly total: number }
  | { readonly type: 'story:height'; readonly height: number }
  | { readonly type: 'story:complete' }
  | { readonly type: 'story:goto'; readonly y: number }

/** Beyond this no page is long, in CSS px. */
const longestPx = 1e7

/** The message of a guest with nothing but the fields of its type, or null for anything else. */
export function readGuestMessage(data: unknown): GuestMessage | null {
  const { version: spoken, type, slug, index, total, height, y } = fields(data)
  if (spoken !== version) return null
  if (type === 'story:ready' || type === 'story:complete') return { type }
  if (type === 'story:height' && isPx(height)) return { type, height }
  if (type === 'story:goto' && isPx(y, -longestPx)) return { type, y }
  const step = typeof slug === 'string' && /^[a-z-]{1,40}$/.test(slug) && isCount(index) && isCount(total)
  return type === 'story:step' && step && index < total ? { type, slug, index, total } : null
}

/** The place in px that a host asks for with `story:scroll`, or null for anything else. */
export function readScroll(data: unknown): number | null {
  const { version: spoken, type, y } = fields(data)
  return spoken === version && type === 'story:scroll' && isPx(y) ? y : null
}

/** The fields of an object, unknown as they are; none of anything else. */
export function fields(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}

/** Whether a value is a number of CSS px from `least` up that a page can have. */
export function isPx(value: unknown, least = 0): value is number {
  return typeof value === 'number' && value >= least && value <= longestPx
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && isPx(value)
