import { createContext, type RefObject } from 'react'

/** The element that holds the page's HTML. */
export const PageElement = createContext<RefObject<HTMLElement | null>>({ current: null })
