'use client'

import { type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { whenIdleInTurn } from './idle'
import { PageElement } from './PageElement'

interface Props {
  /** Selector of the place in the page that React fills from now on. */
  readonly at: string
  readonly children: ReactNode
}

/**
 * A place of the page that comes alive: once the page has been taken over, `children` stand there instead of what came
 * from the server. React knows nothing of the page around it.
 */
export function Island({ at, children }: Props) {
  const page = useContext(PageElement)
  const [place, setPlace] = useState<Element | null>(null)
  // One by one: with the hydration, or all together, they would be one long task on a slow phone.
  useEffect(() => whenIdleInTurn(() => setPlace(page.current?.querySelector(at) ?? null)), [page, at])
  return place && createPortal(<Filled place={place}>{children}</Filled>, place)
}

function Filled({ place, children }: { place: Element; children: ReactNode }) {
  const [before] = useState(() => [...place.childNodes])
  // React has appended its own in the same commit, so the reader sees no change.
  useLayoutEffect(() => takeOver(place, before), [place, before])
  return children
}

const controls = 'a, button, input, select, textarea, summary'

/** Takes away what came from the server, and hands what the reader has done there already to what stands there now. */
function takeOver(place: Element, before: readonly ChildNode[]): void {
  const old = document.createElement('div')
  const index = [...place.querySelectorAll(controls)].indexOf(document.activeElement as Element)
  old.append(...before.filter((node) => node.parentNode === place))
  if (!old.hasChildNodes()) return
  if (old.querySelector('details[open]')) place.querySelector('details')?.toggleAttribute('open', true)
  if (index >= 0) place.querySelectorAll<HTMLElement>(controls)[index]?.focus({ preventScroll: true })
}
