// Runs the functions of a build, each in a process of its own, as the host would start it: with the files that its
// `.vc-config.json` names and no others.
import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FunctionOutput } from './outputs'

export const functionConfig = z.looseObject({
  runtime: z.string(),
  handler: z.string().optional(),
  entrypoint: z.string().optional(),
  launcherType: z.string().optional(),
  useWebApi: z.boolean().default(false),
  environment: z.record(z.string(), z.string()).default({}),
  assets: z.array(z.object({ name: z.string(), path: z.string() })).default([]),
  filePathMap: z.record(z.string(), z.string()).default({}),
})
export type FunctionConfig = z.infer<typeof functionConfig>

export function readFunctionConfig(folder: string): FunctionConfig {
  return functionConfig.parse(JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8')))
}

/**
 * Starts functions when they are first asked for.
 * @param project the folder that was built, in which the files of the functions still are.
 */
export class Functions {
  private readonly running = new Map<string, Promise<number>>()
  private readonly processes: ChildProcess[] = []
  /** Not in the repository: what a function's own files lack would be found in the folders above. */
  private readonly scratch = mkdtempSync(join(tmpdir(), 'functions-'))

  constructor(
    private readonly project: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** The port at which a function answers. */
  port(output: FunctionOutput): Promise<number> {
    const known = this.running.get(output.name) ?? this.start(output)
    this.running.set(output.name, known)
    return known
  }

  close(): void {
    for (const process of this.processes) process.kill()
    rmSync(this.scratch, { recursive: true, force: true })
  }

  private async start({ name, folder }: FunctionOutput): Promise<number> {
    const config = readFunctionConfig(folder)
    const alone = join(this.scratch, name.replace(/[^\w.-]/g, '_'))
    assemble(folder, alone, this.project, config)
    const edge = config.runtime === 'edge'
    const child = fork(join(import.meta.dirname, edge ? 'edge-host.mjs' : 'node-host.cjs'), [alone], {
      cwd: alone,
      execArgv: [],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        VERCEL: '1',
        ...this.environment,
        ...config.environment,
      },
    })
    this.processes.push(child)
    return new Promise((resolve, reject) => {
      child.once('message', (port) => resolve(Number(port)))
      child.once('exit', (code) => reject(new Error(`The function ${name} has ended with ${code}.`)))
    })
  }
}

/** Puts a function's own folder and the files of the project that it names in one place. */
function assemble(folder: string, alone: string, project: string, { filePathMap }: FunctionConfig): void {
  cpSync(folder, alone, { recursive: true })
  for (const [target, source] of Object.entries(filePathMap)) {
    const file = join(alone, target)
    mkdirSync(dirname(file), { recursive: true })
    cpSync(join(project, source), file, { dereference: true })
  }
}
