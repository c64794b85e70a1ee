/** Whether `If-None-Match` names the tag; compared weakly, as RFC 9110 asks for. */
export function etagMatches(condition: string | null, etag: string): boolean {
  if (!condition) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return condition.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
