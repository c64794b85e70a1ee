'use client'

import { type ReactNode, useState } from 'react'
import { copyText } from '@/components/text/copy'
import { isServed, type Shared } from './shared'
import { TargetLinks } from './TargetLinks'

/** The menu of one step. `moment` is the point of the journey that its map shows now, in thousandths. */
export function ShareMenu({ shared, moment }: { shared: Shared; moment: string | null }) {
  const { path, slug, headline } = shared
  const served = isServed(shared)
  const [announcement, setAnnouncement] = useState('')
  const [codes, setCodes] = useState<ReactNode>(null)

  const copy = async () => {
    const url = new URL(path, location.href).href
    setAnnouncement((await copyText(url)) ? 'Link copied' : url)
  }
  const embed = () =>
    import('./EmbedCodes').then(
      ({ EmbedCodes }) => setCodes(codes ? null : <EmbedCodes slug={slug} path={path} title={headline} />),
      () => setCodes(<a href={`/embed/builder?step=${slug}`}>No answer. The code is also on this page.</a>),
    )

  return (
    <ul>
      <li>
        <button type="button" onClick={copy}>
          Copy link
        </button>
        <output>{announcement}</output>
      </li>
      {cardsOf(shared).map(({ name, href, file }) => (
        <li key={name}>
          {/* On the site the file's name comes with the picture; an archive has no such header. */}
          <a href={href} download={file}>{`Picture, ${name}`}</a>
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
        <li className="targets">
          <TargetLinks url={new URL(path, location.href).href} text={headline} />
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
  )
}

const shapes = [
  { shape: 'wide', name: 'wide' },
  { shape: 'square', name: 'square' },
  { shape: 'tall', name: 'for stories' },
] as const

/** Name, address and file name of a step's cards. */
function cardsOf({ slug, pictures }: Shared) {
  return shapes.map(({ shape, name }, i) => ({
    name,
    href: pictures[i] ?? '',
    file: `${slug}-${shape}.png`,
  }))
}
