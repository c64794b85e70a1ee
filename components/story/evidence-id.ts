/** The `id` of the part of a page where a step tells the evidence of a fact. */
export function evidenceId(slug: string, fact: string): string {
  return `${slug}-${fact}`
}
