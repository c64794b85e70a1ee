// Which ranges of steps the build makes a scrolling embed of. All of them would grow with the cube of a story's length: 60
// steps have 1,830 ranges, of 20 steps each in the middle.

/** A story of at most so many steps has a page for every range. */
const mostForAll = 20

/**
 * Whether the build makes the range from one step to another, by their indices: in a long story those alone that are one
 * step, or begin or end with the story. `/embed` makes the others when they are asked for.
 */
export function isMade(from: number, to: number, total: number): boolean {
  return total <= mostForAll || from === to || from === 0 || to === total - 1
}

/** Every range that the build makes of steps by these names: where it begins, and where it may end. */
export function madeRanges<T>(slugs: readonly T[]): { readonly from: T; readonly ends: readonly T[] }[] {
  return slugs.map((from, i) => ({
    from,
    ends: slugs.filter((_, j) => j >= i && isMade(i, j, slugs.length)),
  }))
}
