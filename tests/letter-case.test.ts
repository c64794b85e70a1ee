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

/** How TypeScript looks for files on a disk that ignores the case of letters. */
const host: ts.ModuleResolutionHost = {
  useCaseSensitiveFileNames: false,
  fileExists: (path) => stat(path)?.isFile() ?? false,
  directoryExists: (path) => stat(path)?.isDirectory() ?? false,
  getDirectories: (path) => [...(listing(onDisk(path) ?? '')?.values() ?? [])],
  readFile: (path) => readFileSync(onDisk(path) ?? path, 'utf8'),
}

function stat(path: string) {
  const actual = onDisk(path)
  return actual === undefined ? undefined : statSync(actual)
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
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
    const imports = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
        return importedFiles.map(({ fileName: name }) => ({
          file,
          name,
          found: ts.resolveModuleName(name, join(root, file), options, host).resolvedModule?.resolvedFileName,
        }))
      })
    expect(imports.filter(({ found }) => found).length).toBeGreaterThan(1000)
    expect(imports.filter(({ found }) => found && onDisk(found) !== found)).toEqual([])
    // The second story's files are written to lie in `data/`.
    const ours = imports.filter(({ file }) => !file.startsWith('tests/second-story/data/'))
    const modules = ours.filter(({ name }) => /^(?:\.|@\/)[^?]*(?<!\.css)$/.test(name))
    expect(modules.filter(({ found }) => !found)).toEqual([])
  })
})
