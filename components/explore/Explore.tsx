'use client'

import type { MotionValue } from 'framer-motion'
import { type ComponentType, useRef, useState } from 'react'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { ExplorerProps } from './Explorer'

interface Props {
  readonly plot: Plot
  /** Where the story's map stands, as step index plus progress; without it, at the story's end. */
  readonly place?: MotionValue<number>
}

/**
 * The button that hands the map to the reader. The map that they take, and all that moves it, is fetched when it is
 * asked for. Without JavaScript there is no button.
 */
export function Explore({ plot, place }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const [Explorer, setExplorer] = useState<ComponentType<ExplorerProps> | null>(null)

  const onClick = async () => {
    setSaid('')
    setLeft(place?.get() ?? plot.steps.length)
    try {
      const loaded = await import('./Explorer')
      setExplorer(() => loaded.Explorer)
    } catch {
      setLeft(null)
      setSaid('The map could not be loaded.')
    }
  }
  const close = () => {
    setLeft(null)
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button type="button" ref={button} onClick={onClick} aria-haspopup="dialog">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2" />
        </svg>
        <span>
          Explore<span className="wide"> the map</span>
        </span>
      </button>
      <output>{said}</output>
      {left !== null && Explorer && <Explorer plot={plot} place={left} onClose={close} />}
    </>
  )
}
