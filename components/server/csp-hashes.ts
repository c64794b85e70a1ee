// Puts the hashes of each built page's inline scripts and styles into its policy, so that no other script runs in it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { policyHeader, withHashes } from '@/components/http/policy'
import { everywhere } from './rules'

const manifest = z.looseObject({
  headers: z.array(
    z.looseObject({
      source: z.string(),
      regex: z.string(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })),
    }),
  ),
})
type Rule = z.infer<typeof manifest>['headers'][number]
interface Page {
  readonly path: string
  readonly html: string
}

/** Puts the policy of each page of a build into the headers that Next's servers send. Returns how many pages there are. */
export function addHashes(buildFolder: string): number {
  const pages = pagesIn(join(buildFolder, 'server/app'))
  const file = join(buildFolder, 'routes-manifest.json')
  const routes = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const fallbacks = pages.filter(({ path }) => path.startsWith('/_')).map(({ html }) => html)
  const own = pages.filter(({ path }) => !path.startsWith('/_'))
  const headers = [
    ...routes.headers.map((rule) => (rule.source === everywhere ? hashedRule(rule, fallbacks) : rule)),
    ...own.map(({ path, html }) => ruleFor(path, withHashes(policyAt(routes.headers, path), html))),
  ]
  writeFileSync(file, JSON.stringify({ ...routes, headers }))
  return pages.length
}

function pagesIn(folder: string): Page[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  return files.map((name) => ({
    path: name === 'index.html' ? '/' : `/${name.slice(0, -'.html'.length)}`,
    html: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** The policy that a path has before hashes are added: that of the last rule for it. */
function policyAt(rules: readonly Rule[], path: string): string {
  const fitting = rules.filter(({ regex }) => new RegExp(regex).test(path)).flatMap(({ headers }) => headers)
  const last = fitting.findLast(({ key }) => key === policyHeader)
  if (!last) throw new Error(`${path} has no policy.`)
  return last.value
}

function hashedRule(rule: Rule, documents: readonly string[]): Rule {
  const headers = rule.headers.map(({ key, value }) => ({
    key,
    value: key === policyHeader ? withHashes(value, ...documents) : value,
  }))
  return { ...rule, headers }
}

/** Next's form of a rule for one path, with or without a slash at its end. */
function ruleFor(path: string, policy: string): Rule {
  const source = path.replace(/[^\w/-]/g, '\\$&')
  return {
    source,
    regex: `^${source.replace(/\/$/, '')}(?:/)?$`,
    headers: [{ key: policyHeader, value: policy }],
  }
}
