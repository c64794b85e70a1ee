// What browsers know, by MDN's compatibility data.
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'
import data from '@mdn/browser-compat-data/forLegacyNode'

/** The oldest browsers that something is for. */
export type Floor = Readonly<Partial<Record<'chrome' | 'edge' | 'firefox' | 'safari' | 'safari_ios', string>>>

/** Where a feature stands in the data, as `css.selectors.has`; undefined for what it does not know. */
export function featureAt(...path: readonly string[]): Identifier | undefined {
  return path.reduce<Identifier | undefined>(
    (feature, name) => (feature && Object.hasOwn(feature, name) ? (feature[name] as Identifier) : undefined),
    data as unknown as Identifier,
  )
}

/** The browsers of a floor that lack a feature, in words. */
export function lacking(feature: Identifier, floor: Floor): string[] {
  const support = feature.__compat?.support
  if (!support) return []
  return Object.entries(floor).flatMap(([browser, version]) => {
    const statements = [support[browser as keyof Floor] ?? []].flat() as SimpleSupportStatement[]
    const has = statements.some((statement) => since(statement) <= number(version))
    return has ? [] : [`${browser} ${version}`]
  })
}

/** The version from which on a browser has it without a flag or another name. */
function since({ version_added, flags, prefix, alternative_name }: SimpleSupportStatement): number {
  if (typeof version_added !== 'string' || flags || prefix || alternative_name)
    return Number.POSITIVE_INFINITY
  return version_added === 'preview' ? Number.POSITIVE_INFINITY : number(version_added.replace('≤', ''))
}

/** A version as a number that can be compared: 16.4 is before 16.10. */
function number(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}
