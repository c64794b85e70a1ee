/** A port as it is written. @throws {Error} for what is no whole number from 1 to 65535, in digits alone. */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535)
    throw new Error(`PORT must be a whole number from 1 to 65535, not "${text}".`)
  return port
}
