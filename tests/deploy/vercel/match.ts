// Whether one rule of the Build Output API fits a request, and what stands for the groups in its `dest` and headers.
import type { Condition, Rule } from './config'

export interface Asked {
  readonly method: string
  /** The path as sent, undecoded. */
  readonly path: string
  /** The query as sent, without its question mark. */
  readonly search: string
  readonly headers: Headers
}

/** Values by the name or number of their group; null where the rule does not fit. */
export function groupsOf(rule: Rule, asked: Asked): Record<string, string> | null {
  if (rule.methods && !rule.methods.includes(asked.method)) return null
  const match = whole(rule.src, rule.caseSensitive).exec(asked.path)
  if (!match) return null
  const groups: Record<string, string> = { ...numbered(match), ...named(match) }
  for (const condition of rule.has ?? []) {
    const found = held(condition, asked)
    if (!found) return null
    Object.assign(groups, found)
  }
  return rule.missing?.some((condition) => held(condition, asked)) ? null : groups
}

/** A text with `$1` and `$name` replaced; a group that took no part leaves nothing. */
export function filled(text: string, groups: Readonly<Record<string, string>>): string {
  return text.replace(/\$(\w+)/g, (_, name: string) => groups[name] ?? '')
}

/** The groups of a condition that holds; null where it does not. */
function held({ type, key = '', value }: Condition, asked: Asked): Record<string, string> | null {
  for (const given of valuesOf(type, key, asked)) {
    if (value === undefined) return {}
    const match = whole(value, true).exec(given)
    if (match) return named(match)
  }
  return null
}

function valuesOf(type: Condition['type'], key: string, { search, headers }: Asked): string[] {
  if (type === 'query') return new URLSearchParams(search).getAll(key)
  const given = headers.get(type === 'header' ? key : type)
  if (given === null) return []
  if (type === 'host') return [given.replace(/:\d+$/, '')]
  if (type === 'header') return [given]
  return given
    .split(/; */)
    .flatMap((pair) => (pair.startsWith(`${key}=`) ? [pair.slice(key.length + 1)] : []))
}

function whole(source: string, caseSensitive = false): RegExp {
  return new RegExp(`^(?:${source})$`, caseSensitive ? '' : 'i')
}

function numbered(match: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(match.slice(1).map((value, i) => [String(i + 1), value ?? '']))
}

function named({ groups }: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, value ?? '']))
}
