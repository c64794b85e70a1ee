// Taken once: where a sandbox runs this, as Next's for edge functions, each look at a global takes longer than the rest of a turn.
const { imul } = Math

/** 53 bits of a string (cyrb53 by bryc, public domain) in base 36, padded to 11 places. */
export function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    a = imul(a ^ code, 2654435761)
    b = imul(b ^ code, 1597334677)
  }
  a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909)
  b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0')
}
