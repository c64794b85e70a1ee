/** A place to share to: its name, and the address that opens it with a link and a text. */
export interface Target {
  readonly name: string
  readonly href: string
}

/** Where readers share links, by plain addresses: nothing is asked of anybody before one is opened. */
export function targetsOf(url: string, text: string): readonly Target[] {
  const [link, words, both] = [url, text, `${text} ${url}`].map(encodeURIComponent)
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${link}&text=${words}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'X', href: `https://x.com/intent/post?url=${link}&text=${words}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    { name: 'Mail', href: `mailto:?subject=${words}&body=${link}` },
  ]
}
