// Next's own server runs edge functions in a sandbox in which each look at a global takes longer than what is done with it,
// and in which Array, Object and Uint8Array stand behind a Proxy: what they make has a hidden class of its own each time, so
// that no code for it stays compiled. What draws and packs a card asks for these a million times. Everywhere else the names
// are the same as without this.

/** What makes the globals of a module the plain ones, looked up once. */
export const globals = `const [Array, Object, Uint8Array] = ['Array', 'Object', 'Uint8Array'].map((name) => globalThis[name].prototype.constructor);
const { Math, Number, String, Map, Set, isNaN, parseFloat } = globalThis;
`

/** @type {(this: import('webpack').LoaderContext<object>, source: string) => string} */
export default function plainGlobals(source) {
  return globals + source
}
