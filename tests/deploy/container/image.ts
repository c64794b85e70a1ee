// Carries out the instructions of a Dockerfile in folders, for machines without Docker: a stage is a folder that stands for
// the root of its image, and what runs in it runs with the image's variables and no others.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import dockerignore from '@balena/dockerignore'
import { type Instruction, stagesOf, variablesOf } from './dockerfile'

export interface Image {
  /** The folder that stands for the image's working directory. */
  readonly workdir: string
  readonly environment: Readonly<Record<string, string>>
  readonly instructions: readonly Instruction[]
}

/**
 * Builds the last stage of a Dockerfile.
 * @param root the folder with the Dockerfile. @param into an empty folder. @param args what `--build-arg` would give.
 * @throws {Error} naming the step that fails.
 */
export function buildImage(root: string, into: string, args: Readonly<Record<string, string>>): Image {
  const context = join(into, 'context')
  const ignored = dockerignore().add(readFileSync(join(root, '.dockerignore'), 'utf8'))
  cpSync(root, context, {
    recursive: true,
    filter: (file) => file === root || !ignored.ignores(relative(root, file)),
  })
  const folders = new Map<string, string>()
  let image: Image | undefined
  for (const [i, instructions] of stagesOf(readFileSync(join(root, 'Dockerfile'), 'utf8')).entries()) {
    const name = / AS (\w+)$/i.exec(instructions[0]?.rest ?? '')?.[1] ?? String(i)
    const folder = join(into, `stage-${name}`)
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    folders.set(name, folder)
    image = new Stage(folder, context, folders, args).build(instructions)
  }
  if (!image) throw new Error('The Dockerfile has no stage.')
  return image
}

class Stage {
  private workdir: string
  private environment: Record<string, string> = {}
  private readonly arguments: Record<string, string> = {}

  constructor(
    private readonly folder: string,
    private readonly context: string,
    private readonly stages: ReadonlyMap<string, string>,
    private readonly given: Readonly<Record<string, string>>,
  ) {
    this.workdir = folder
  }

  build(instructions: readonly Instruction[]): Image {
    for (const { name, rest } of instructions) {
      if (name === 'WORKDIR') this.enter(rest)
      if (name === 'ENV') Object.assign(this.environment, variablesOf(rest, this.variables()))
      if (name === 'ARG') Object.assign(this.arguments, variablesOf(rest, this.given))
      if (name === 'COPY') this.copy(rest)
      if (name === 'RUN') this.run(rest)
    }
    return { workdir: this.workdir, environment: this.environment, instructions }
  }

  private enter(path: string): void {
    this.workdir = path.startsWith('/') ? join(this.folder, path) : join(this.workdir, path)
    mkdirSync(this.workdir, { recursive: true })
  }

  private copy(rest: string): void {
    const words = rest.split(' ').filter((word) => !word.startsWith('--'))
    const stage = /--from=(\w+)/.exec(rest)?.[1]
    const from = stage ? this.stages.get(stage) : this.context
    if (!from) throw new Error(`There is no stage for: COPY ${rest}`)
    const target = resolve(this.workdir, words.at(-1) ?? '')
    for (const word of words.slice(0, -1)) {
      const source = join(from, word)
      if (!existsSync(source)) throw new Error(`There is nothing to copy: COPY ${rest}`)
      // A folder's contents are copied, a file goes by its name.
      const folder = statSync(source).isDirectory()
      cpSync(source, folder ? target : join(target, word), { recursive: true, verbatimSymlinks: true })
    }
  }

  private run(command: string): void {
    console.log(`RUN ${command}`)
    const { HOME = '/', PATH = '' } = process.env
    const env: Record<string, string> = { HOME, PATH, ...this.variables() }
    const { status } = spawnSync('sh', ['-c', command], {
      cwd: this.workdir,
      env: env as NodeJS.ProcessEnv, // without NODE_ENV, as in the image

      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (status !== 0) throw new Error(`RUN ${command} ends with ${status}.`)
  }

  private variables(): Record<string, string> {
    return { ...this.arguments, ...this.environment }
  }
}
