/** Written out: a formatter of `Intl` takes a slow phone 60 ms to make, in the task that brings the page to life. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The day so many days (a fraction counts as none) after an ISO date. */
export function dayAfter(from: string, days: number): Date {
  return new Date(Date.parse(from) + Math.floor(days + 1e-6) * 86_400_000)
}

/** That day in words: `12 September`. */
export function dateText(from: string, days: number): string {
  const day = dayAfter(from, days)
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]}`
}
