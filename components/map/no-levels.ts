import type { levels as serverLevels } from './levels'

/** Nothing: the browser finds the still's paths in the page. */
export const levels: typeof serverLevels = {}
