/** Device pixels per CSS px, at most 2: more cannot be seen on a phone and costs a frame. */
export function pixelRatio(): number {
  return Math.min(2, window.devicePixelRatio || 1)
}
