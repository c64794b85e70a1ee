'use client'

import type { MotionValue } from 'framer-motion'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Plot } from '@/components/map/scene'
import type { ExplorerProps } from './Explorer'

interface Props {
  readonly plot: Plot
  /** Where the story's map stands, as step index plus progress. */
  readonly place: MotionValue<number>
}

/**
 * The button that hands the map to the reader. The map that they take, and all that moves it, is fetched when it is
 * asked for. Without JavaScript there is no button.
 */
export function Explore({ plot, place }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [scripted, setScripted] = useState(false)
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [Explorer, setExplorer] = useState<ComponentType<ExplorerProps> | null>(null)
  useEffect(() => setScripted(true), [])

  const onClick = async () => {
    setSaid('')
    setOpen(true)
    try {
      const loaded = await import('./Explorer')
      setExplorer(() => loaded.Explorer)
    } catch {
      setOpen(false)
      setSaid('The map could not be loaded.')
    }
  }
  const close = () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  if (!scripted) return null
  return (
    <div className="explore">
      <button type="button" ref={button} onClick={onClick} aria-haspopup="dialog">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M6 1.5V6H1.5M10 1.5V6h4.5M6 14.5V10H1.5M10 14.5V10h4.5" />
        </svg>
        Explore <span className="wide">the map</span>
      </button>
      <output>{said}</output>
      {open && Explorer && <Explorer plot={plot} place={place.get()} onClose={close} />}
    </div>
  )
}
