// The disks of most Macs and of Windows take `Stage` and `stage` for the same name.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folders = ['.ci', 'app', 'components', 'data', 'public', 'tests']

/** What TypeScript and the bundler add to an import's name while they look for its file. */
const resolved = /\.(?:d\.ts|[cm]?[jt]sx?|json)$/

/** Files of a folder and of those below it, without what is installed or built. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return ['node_modules', '.next'].includes(entry.name) ? [] : filesIn(path)
  })
}

/** Entries of a folder by their names in small letters; null where there is no such folder. */
function listing(folder: string): ReadonlyMap<string, string> | null {
  const known = listings.get(folder)
  if (known !== undefined) return known
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : null
  const found = entries && new Map(entries.map((name) => [name.toLowerCase(), name]))
  listings.set(folder, found)
  return found
}
const listings = new Map<string, ReadonlyMap<string, string> | null>()

/** The path as it stands on this disk, for one in any letter case; undefined where there is nothing by that name. */
function onDisk(path: string): string | undefined {
  const parent = dirname(path)
  if (parent === path) return path
  const folder = onDisk(parent)
  const name = folder && listing(folder)?.get(basename(path).toLowerCase())
  return name && join(folder, name)
}

/** TypeScript's view of this repository from a disk that ignores the case of letters. */
function hostWithoutCase(options: ts.CompilerOptions): ts.CompilerHost {
  const kind = (path: string) => {
    const actual = onDisk(path)
    return actual === undefined ? undefined : statSync(actual)
  }
  const readFile = (path: string) => {
    const actual = onDisk(path)
    return actual && readFileSync(actual, 'utf8')
  }
  return {
    ...ts.createCompilerHost(options),
    useCaseSensitiveFileNames: () => false,
    getCanonicalFileName: (name) => name.toLowerCase(),
    fileExists: (path) => kind(path)?.isFile() ?? false,
    directoryExists: (path) => kind(path)?.isDirectory() ?? false,
    getDirectories: (path) => [...(listing(onDisk(path) ?? '')?.values() ?? [])],
    realpath: (path) => path,
    readFile,
    getSourceFile: (path, language) => {
      const text = readFile(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, language)
    },
  }
}

/** Names that stand more than once, whatever the case of their letters. */
function twice(names: readonly string[]): string[] {
  const small = names.map((name) => name.toLowerCase())
  return names.filter((_, i) => small.indexOf(small[i] ?? '') !== small.lastIndexOf(small[i] ?? ''))
}

describe('on a disk that ignores the case of letters', () => {
  const files = [...folders.flatMap(filesIn), ...readdirSync(root).filter((name) => resolved.test(name))]

  it('no two files of a folder have one name', () => {
    expect(files.length).toBeGreaterThan(400)
    expect(twice(files)).toEqual([])
  })

  it('no import could mean two files of a folder', () => {
    const modules = files.filter((file) => resolved.test(file))
    expect(twice(modules.map((file) => file.replace(resolved, '')))).toEqual([])
  })

  it('TypeScript finds the very file that each import means', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root)
    const strict = { ...options, forceConsistentCasingInFileNames: true, incremental: false }
    const program = ts.createProgram(fileNames, strict, hostWithoutCase(strict))
    const read = program.getSourceFiles().map(({ fileName }) => fileName)
    expect(read).toContain(join(root, 'components/map/Stage.tsx'))
    expect(read.filter((path) => onDisk(path) !== path)).toEqual([])
    const problems = program.getOptionsDiagnostics()
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([])
  })
})
