// What a script asks of a browser: syntax, and names that the browser has to bring.
import data from '@mdn/browser-compat-data/forLegacyNode'
import { type Node, parse } from 'acorn'
import { transform } from 'esbuild'
import { type Floor, lacking } from './support'

/** Where a script that is written anew for a floor differs from one written anew for any browser: syntax that the floor lacks. */
export async function newSyntax(script: string, floor: Floor): Promise<string[]> {
  const target = Object.entries(floor).map(
    ([browser, version]) => browser.replace('safari_ios', 'ios') + version,
  )
  const write = async (target: string | string[]) =>
    (await transform(script, { target, minifyWhitespace: false, logLevel: 'silent' })).code.split('\n')
  const known = new Set(await write(target))
  return (await write('esnext')).filter((line) => !known.has(line)).map((line) => line.trim())
}

/**
 * Names after a dot that no object of the floor's browsers has: every interface that the data knows them of came later.
 * Names that the script gives to something of its own are left out, and what it asks for by `?.` or `in`.
 */
export function newNames(script: string, floor: Floor): string[] {
  const names = new Set<string>()
  const own = new Set<string>()
  visit(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const { computed, optional, property, key, left } = node as unknown as Member
    if (node.type === 'MemberExpression' && !computed && property?.name)
      (optional ? own : names).add(property.name)
    // Keys of classes, objects and patterns, and what is assigned to.
    if (!computed && key?.name) own.add(key.name)
    if (node.type === 'AssignmentExpression' && left?.property?.name) own.add(left.property.name)
    if (node.type === 'BinaryExpression' && typeof left?.value === 'string') own.add(left.value)
  })
  return [...names].filter((name) => !own.has(name) && isNew(name, floor)).sort()
}

/** What may stand in a node of the syntax tree (ESTree). */
interface Member {
  readonly computed?: boolean
  readonly optional?: boolean
  readonly property?: { readonly name?: string }
  readonly key?: { readonly name?: string }
  readonly left?: { readonly property?: { readonly name?: string }; readonly value?: unknown }
}

function isNew(name: string, floor: Floor): boolean {
  const features = homes.get(name) ?? []
  return features.length > 0 && features.every((feature) => lacking(feature, floor).length > 0)
}

/** Every member of every interface by its name. */
const homes = new Map<string, Parameters<typeof lacking>[0][]>()
for (const interfaces of [data.api, data.javascript.builtins]) {
  for (const members of Object.values(interfaces ?? {})) {
    for (const [name, feature] of Object.entries(members)) {
      if (name === '__compat') continue
      const plain = name.replace(/_(static|event)$/, '')
      homes.set(plain, [...(homes.get(plain) ?? []), feature as Parameters<typeof lacking>[0]])
    }
  }
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node)) {
    for (const child of [value].flat()) {
      if (child && typeof child === 'object' && 'type' in child) visit(child as Node, see)
    }
  }
}
