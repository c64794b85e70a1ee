/**
 * Has Dark Reader leave a page as it is: the page has a dark theme of its own, and an extension that turns texts pale but
 * no canvas and no picture would part the names from their map. Both attributes of a `<meta>`.
 */
export const darkReaderLock = { name: 'darkreader-lock', content: 'true' } as const
