/** What the scripts of a page hold in memory. */
import type { CDPSession } from '@playwright/test'

/** A heap snapshot as V8 writes it, as far as it is read here: https://github.com/v8/v8/blob/main/src/profiler/heap-snapshot-generator.cc */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [string[]] }
  }
  readonly nodes: readonly number[]
}

/** Objects, texts and the like; not the code that the engine makes of scripts, which grows as it learns what they do. */
const held = [
  'array',
  'closure',
  'concatenated string',
  'number',
  'object',
  'object shape',
  'sliced string',
  'string',
]

/** How much the objects of a page's scripts take, in MB, once what nobody needs is gone. */
export async function heldMB(session: CDPSession): Promise<number> {
  const { snapshot, nodes } = await snapshotOf(session)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (held.includes(types[0][nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0
  return bytes / 1e6
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  let text = ''
  const add = ({ chunk }: { chunk: string }) => {
    text += chunk
  }
  session.on('HeapProfiler.addHeapSnapshotChunk', add)
  await session.send('HeapProfiler.takeHeapSnapshot')
  session.off('HeapProfiler.addHeapSnapshotChunk', add)
  return JSON.parse(text)
}
