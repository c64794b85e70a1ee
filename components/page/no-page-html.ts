import type { usePageHtml as onServer } from './page-html'

/** Nothing: the browser finds it in the page. */
export const usePageHtml: typeof onServer = () => ''
