import type { Slug } from '@/data/steps'

/** Which page's HTML: all that it is made from. */
export type PageId =
  | { readonly kind: 'story'; readonly at: Slug }
  | { readonly kind: 'builder'; readonly origin: string }
  | { readonly kind: 'not-found' }
