import type { Slug } from '@/data/steps'

/** Which page's HTML: all that it is made from. `from` and `to` are indices of steps. */
export type PageId =
  | { readonly kind: 'story'; readonly at: Slug }
  | { readonly kind: 'scroll'; readonly from: number; readonly to: number }
  | { readonly kind: 'builder'; readonly origin: string }
  | { readonly kind: 'not-found' }
