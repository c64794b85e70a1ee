import { createRequire } from 'node:module'
import { isProxy } from 'node:util/types'
import { describe, expect, it } from 'vitest'
import { globals } from '@/components/card/plain-globals.mjs'

// The sandbox in which Next's own server runs edge functions; it has no types.
const { EdgeRuntime } = createRequire(import.meta.url)('next/dist/compiled/edge-runtime') as {
  EdgeRuntime: new () => { evaluate(code: string): unknown[] }
}

const sandbox = new EdgeRuntime()
const names = ['Array', 'Object', 'Uint8Array']

describe('what draws a card', () => {
  it('has constructors without a Proxy before them, in a sandbox where all others have one', () => {
    expect(sandbox.evaluate(`[${names}]`).map(isProxy)).toEqual([true, true, true])
    expect(sandbox.evaluate(`(() => { ${globals} return [${names}] })()`).map(isProxy)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('makes with them what everybody else takes for the same', () => {
    const kinds = `[[] instanceof Array, new Uint8Array(1) instanceof Uint8Array, {} instanceof Object]`
    expect(sandbox.evaluate(`(() => { ${globals} return ${kinds} })()`)).toEqual([true, true, true])
    const outside = `(() => { const make = (() => { ${globals} return () => new Uint8Array(2) })(); return [make() instanceof Uint8Array] })()`
    expect(sandbox.evaluate(outside)).toEqual([true])
  })
})
