/** A moment as the server writes it; the page turns it into the reader's own (see useLocalTimes.ts). */
export function LocalTime({ iso, text }: { iso: string; text: string }) {
  return <time dateTime={iso}>{text}</time>
}
