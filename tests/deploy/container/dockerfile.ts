// Reads a Dockerfile of the few instructions that ours has.

export interface Instruction {
  readonly name: string
  readonly rest: string
}

/** One list of instructions a stage, in order. @throws {Error} naming an instruction that the trial cannot carry out. */
export function stagesOf(dockerfile: string): Instruction[][] {
  const stages: Instruction[][] = []
  const lines = dockerfile.replace(/\\\n\s*/g, '').split('\n')
  for (const line of lines.filter((line) => line.trim() && !line.startsWith('#'))) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    if (!known.includes(name)) throw new Error(`The trial does not know what to do with: ${line}`)
    if (name === 'FROM') stages.push([])
    stages.at(-1)?.push({ name, rest })
  }
  return stages
}

const known = ['FROM', 'WORKDIR', 'ENV', 'ARG', 'COPY', 'RUN', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']

/** The last instruction of a name. @throws {Error} where there is none. */
export function lastOf(stage: readonly Instruction[], name: string): string {
  const found = stage.findLast((instruction) => instruction.name === name)
  if (!found) throw new Error(`The Dockerfile has no ${name}.`)
  return found.rest
}

/** The command of a CMD or HEALTHCHECK in its JSON form, which starts no shell. */
export function commandOf(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[]
}

/** The variables of an ENV, or the one of an ARG, with those before them put in. */
export function variablesOf(rest: string, known: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = rest.split(' ').map((pair) => pair.split('=') as [string, string?]) // ours hold no space
  return Object.fromEntries(
    pairs.map(([name, value]) => [
      name,
      (value ?? known[name] ?? '').replace(/\$(\w+)/g, (_, name: string) => known[name] ?? ''),
    ]),
  )
}
