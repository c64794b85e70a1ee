/** The value that the given share (0..1) of the values do not exceed, by nearest rank; undefined for no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

/** The median by nearest rank, so always one of the values. */
export const median = (values: readonly number[]) => quantile(values, 0.5)

/** The sum; 0 for no values. */
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The share (0..1) of the values that are greater than a limit; 0 for no values. */
export const shareOver = (values: readonly number[], limit: number) =>
  values.filter((value) => value > limit).length / (values.length || 1)

/** The steps from each of the values to the next, one fewer than there are values. */
export const intervals = (values: readonly number[]) =>
  values.slice(1).map((value, i) => value - (values[i] ?? value))
