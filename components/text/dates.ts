// ISO dates in words, as the server writes them: British English, UTC.

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** `12 September 2023`, or `September 2023` for a month. */
export function dayText(iso: string): string {
  return (iso.length > 7 ? day : month).format(Date.parse(iso))
}

/** `7–8 September 2023`, or the day alone where both are one. */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  // Some versions of the locale put thin spaces around the dash.
  return day.formatRange(Date.parse(from), Date.parse(to)).replaceAll('\u2009', '')
}

/** `24 November 2026 at 12:00 UTC` */
export function momentText(iso: string): string {
  return `${time.format(Date.parse(iso))} UTC`
}
