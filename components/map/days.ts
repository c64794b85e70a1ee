const inWords = {
  /** 12 September */
  short: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  /** 12 September 2023 */
  long: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A day in words, so many days (a fraction counts as none) after an ISO date. */
export function dateText(from: string, days: number, form: keyof typeof inWords = 'short'): string {
  return inWords[form].format(Date.parse(from) + Math.floor(days + 1e-6) * 86_400_000)
}
