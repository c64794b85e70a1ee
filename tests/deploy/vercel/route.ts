// The way of a request through the phases of the Build Output API: from rule to rule until an output answers.
import type { Rule, Rules } from './config'
import { type Asked, filled, groupsOf } from './match'

/** What a middleware function says: an answer of its own, another path to go on with, or nothing. */
export type Middleware = (path: string, asked: Asked) => Promise<Response | URL | null>

export interface Build<Output> {
  readonly rules: Rules
  readonly outputAt: (path: string) => Output | null
  readonly middleware: Middleware
}

/** Where a request ends: at an output, or at an answer that needs none (a redirect, or one of the middleware). */
export interface End<Output> {
  readonly output: Output | null
  readonly answer: Response | null
  /** The path of the output. */
  readonly path: string
  readonly search: string
  readonly status: number | undefined
  /** Headers that the output's own win over. */
  readonly headers: Headers
  /** Headers that win over the output's own. */
  readonly important: Headers
}

/** Follows the rules. An `output` and an `answer` of null: nothing is there, not even a page that says so. */
export async function route<Output>(build: Build<Output>, asked: Asked): Promise<End<Output>> {
  return new Walk(build, asked).end()
}

class Walk<Output> {
  private path: string
  private search: string
  private status: number | undefined
  private readonly headers = new Headers()
  private readonly important = new Headers()

  constructor(
    private readonly build: Build<Output>,
    private readonly asked: Asked,
  ) {
    this.path = asked.path
    this.search = asked.search
  }

  async end(): Promise<End<Output>> {
    const answer = await this.start()
    if (answer) return this.ended(null, answer)
    if (this.status && this.headers.has('location')) return this.ended(null, new Response(null))
    const output = this.build.outputAt(this.path) ?? this.afterFiles()
    if (output) return this.ended(output)
    this.status ??= 404
    return this.ended(this.errorPage())
  }

  /** The rules before everything else, middleware among them. */
  private async start(): Promise<Response | null> {
    for (const rule of this.build.rules.start) {
      const groups = this.groups(rule)
      if (!groups) continue
      if (rule.middlewarePath) {
        const said = await this.build.middleware(rule.middlewarePath, this.now())
        if (said instanceof Response) return said
        if (said) [this.path, this.search] = [said.pathname, said.search.slice(1)]
        continue
      }
      this.apply(rule, groups)
      if (!rule.continue) return null
    }
    return null
  }

  /** What is found by the rules for paths at which nothing is. */
  private afterFiles(): Output | null {
    for (const phase of ['filesystem', 'miss', 'rewrite', 'resource'] as const) {
      for (const rule of this.build.rules[phase]) {
        const groups = this.groups(rule)
        if (!groups) continue
        this.apply(rule, groups)
        const output = rule.dest && (rule.check || !rule.continue) ? this.build.outputAt(this.path) : null
        if (output) return output
        if (!rule.check && !rule.continue) break
      }
    }
    return null
  }

  private errorPage(): Output | null {
    const rule = this.build.rules.error.find(
      (rule) => (rule.status ?? this.status) === this.status && this.groups(rule),
    )
    if (!rule) return null
    this.apply(rule, {})
    return this.build.outputAt(this.path)
  }

  private ended(output: Output | null, answer: Response | null = null): End<Output> {
    const { path, search, status, headers, important } = this
    if (output) for (const rule of this.build.rules.hit) this.applyHit(rule)
    return { output, answer, path, search, status, headers, important }
  }

  private applyHit(rule: Rule): void {
    const groups = this.groups(rule)
    if (groups) this.setHeaders(rule, groups)
  }

  private apply(rule: Rule, groups: Record<string, string>): void {
    this.setHeaders(rule, groups)
    if (rule.status) this.status = rule.status
    if (!rule.dest) return
    const [path = '/', search] = filled(rule.dest, groups).split('?', 2)
    this.path = path
    // What was asked wins over what the rule adds, as in the host's own command line.
    const asked = new URLSearchParams(this.search)
    const added = [...new URLSearchParams(search)].filter(([name]) => !asked.has(name))
    this.search = [this.search, new URLSearchParams(added).toString()].filter(Boolean).join('&')
  }

  private setHeaders(rule: Rule, groups: Record<string, string>): void {
    const headers = rule.important ? this.important : this.headers
    for (const [name, value] of Object.entries(rule.headers ?? {})) headers.set(name, filled(value, groups))
  }

  private groups(rule: Rule): Record<string, string> | null {
    return groupsOf(rule, this.now())
  }

  private now(): Asked {
    return { ...this.asked, path: this.path, search: this.search }
  }
}
