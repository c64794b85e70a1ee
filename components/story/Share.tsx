'use client'

import { type ReactNode, useState } from 'react'
import { copyText } from '@/components/copy'

interface Props {
  readonly path: string
  readonly title: string
  readonly slug: string
  /** Addresses of the step's cards: wide, square, tall. */
  readonly pictures: readonly string[]
  /** The step shows the journey under way, so its present point can be shared too. */
  readonly moving: boolean
}

/** One quiet button: the system's share sheet where there is one, else a small menu. */
export function Share({ path, title, slug, pictures, moving }: Props) {
  const cards = cardsOf(slug, pictures)
  // In an archive all addresses are relative, and no server draws a moment or answers a loader.
  const served = path.startsWith('/')
  const [opened, setOpened] = useState(false)
  const [said, setSaid] = useState('')
  const [moment, setMoment] = useState<string | null>(null)
  const [codes, setCodes] = useState<ReactNode>(null)

  const open = async (event: React.MouseEvent) => {
    setSaid('')
    setOpened(true)
    const stage = event.currentTarget.closest('.story')?.querySelector<HTMLElement>('.stage')
    setMoment(moving && served ? (stage?.dataset.moment ?? null) : null)
    if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    await shareNatively(new URL(path, location.href).href, title, cards[0]).catch(() => undefined) // the reader closed it
  }
  const copy = async () => {
    const url = new URL(path, location.href).href
    setSaid((await copyText(url)) ? 'Link copied' : url)
  }
  const embed = () =>
    import('@/components/embed/EmbedCodes').then(
      ({ EmbedCodes }) => setCodes(codes ? null : <EmbedCodes slug={slug} path={path} title={title} />),
      () => setCodes(<a href={`/embed/builder?step=${slug}`}>No answer. The code is also on this page.</a>),
    )

  return (
    <details className="share">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary onClick={open}>Share this step</summary>
      {/* Only when asked for: fourteen menus would make the page a tenth heavier. */}
      {opened && (
        <ul>
          <li>
            <button type="button" onClick={copy}>
              Copy link
            </button>
            <output>{said}</output>
          </li>
          {cards.map(({ name, href, file }) => (
            <li key={name}>
              <a href={href} download={file}>
                Picture, {name}
              </a>
            </li>
          ))}
          {moment && (
            <li>
              <a href={`/og/at/${moment}`} download={`moment-${moment}.png`}>
                Picture of this moment
              </a>
            </li>
          )}
          {served && (
            <li>
              <button type="button" onClick={embed} aria-expanded={codes !== null}>
                Embed this step
              </button>
              {codes}
            </li>
          )}
        </ul>
      )}
    </details>
  )
}

const shapes = [
  { shape: 'wide', name: 'wide' },
  { shape: 'square', name: 'square' },
  { shape: 'tall', name: 'for stories' },
] as const

/** Name, address and file name of a step's cards. */
function cardsOf(slug: string, pictures: readonly string[]) {
  return shapes.map(({ shape, name }, i) => ({
    name,
    href: pictures[i] ?? '',
    file: `${slug}-${shape}.png`,
  }))
}

/** Opens the system's share sheet, with the card as a file where the system takes one. */
async function shareNatively(
  url: string,
  title: string,
  card: ReturnType<typeof cardsOf>[number] | undefined,
): Promise<void> {
  const plain = { url, title }
  if (!card || !navigator.canShare) return navigator.share(plain)
  const picture = await fetch(card.href).then((response) => (response.ok ? response.blob() : null))
  const files = picture ? [new File([picture], 'card.png', { type: 'image/png' })] : []
  const full = { ...plain, files }
  await navigator.share(files.length && navigator.canShare(full) ? full : plain)
}
