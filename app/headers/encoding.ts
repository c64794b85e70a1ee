/** How a text can be packed on its way, best first. */
export type Encoding = 'br' | 'gzip'

/** The best packing that an `Accept-Encoding` header allows; null for none. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const asked = String(header ?? '')
    .split(',')
    .map((each) => each.trim())
  const takes = (name: Encoding) =>
    asked.some((each) => each === name || (/^\w+;\s*q=(?:1|0\.\d*[1-9])/.test(each) && each.startsWith(name)))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
