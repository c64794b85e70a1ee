/** A whole number with a comma between its thousands: `8,854`. Without `Intl`, which is slow to start (see days.ts). */
export function thousands(value: number): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, ',')
}
