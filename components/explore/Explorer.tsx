'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Labels } from '@/components/map/Labels'
import { Legend } from '@/components/map/Legend'
import { type Plot, type PlottedStep, sceneAt } from '@/components/map/scene'
import { measure, split } from '@/components/map/stage'
import type { Entry } from '@/data/gazetteer'
import { ExploredMap, type Left } from './explored-map'
import { holdPage } from './hold-page'
import { press } from './keys'
import { Places } from './Places'
import { exploredStep } from './scene'
import { Tools } from './Tools'
import { viewText } from './view-text'
import './explore.css'

export interface ExplorerProps {
  readonly plot: Plot
  /** Where the story's map stands, as step index plus progress. */
  readonly place: number
  readonly onClose: () => void
}

const hints = {
  touch: 'Use two fingers to move the map',
  wheel: 'Hold Ctrl, or Command on a Mac, and scroll to zoom',
}

const hintMs = 1800

/** The map in the reader's hand, over the whole screen; the page behind it is inert until they go back to it. */
export function Explorer({ plot, place, onClose }: ExplorerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [map, setMap] = useState<ExploredMap | null>(null)
  const [chosen, setChosen] = useState<Entry | null>(null)
  const [listed, setListed] = useState(false)
  const [said, setSaid] = useState('')
  const [hint, setHint] = useState('')
  const first = split(place, plot.steps.length).index

  useEffect(() => {
    const element = dialog.current
    const region = element?.querySelector<HTMLElement>('.map')
    if (!element || !region) return
    element.showModal()
    const letGo = holdPage()
    const map = new ExploredMap(region, plot, leaving(plot, place), {
      onRest: (camera, viewport) => setSaid(viewText(plot, camera, viewport)),
      onPassed: (by) => setHint(hints[by]),
    })
    setMap(map)
    return () => {
      map.dispose()
      letGo()
      element.close()
    }
  }, [plot, place])

  useEffect(() => {
    if (!hint) return
    const id = setTimeout(() => setHint(''), hintMs)
    return () => clearTimeout(id)
  }, [hint])

  const choose = (entry: Entry) => {
    setChosen(entry)
    setListed(false)
    map?.goTo(entry)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (map && press(map, event.nativeEvent)) event.preventDefault()
    event.stopPropagation() // none of the story's keys
  }
  return createPortal(
    <dialog
      className="explorer"
      ref={dialog}
      aria-label="Explore the map"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <p className="back">
        <button type="button" onClick={() => dialog.current?.close()}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M14 8H2.5M7 3L2 8l5 5" />
          </svg>
          Back to the story
        </button>
      </p>
      <div className="map" data-painter="still">
        <div aria-hidden="true">
          <canvas className="ground" />
          <canvas className="shipment" />
        </div>
        <Labels plot={plot} first={first} />
        <div
          className="surface"
          role="application"
          aria-label="Map"
          aria-describedby="explorer-keys"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it, as its description says
          tabIndex={0}
        />
        <p className="unseen" id="explorer-keys">
          Arrow keys move the map, plus and minus zoom, zero shows the whole journey. The list of places
          follows it.
        </p>
        <Key step={plot.steps[first]} />
        <Tools map={map} />
        <p className="hint" aria-hidden="true" hidden={!hint}>
          {hint}
        </p>
      </div>
      <Places chosen={chosen} open={listed} onOpen={setListed} onChoose={choose} />
      <p className="unseen" role="status">
        {said}
      </p>
    </dialog>,
    document.body,
  )
}

function Key({ step }: { step: PlottedStep | undefined }) {
  return (
    <div className="key" aria-hidden="true">
      <Legend step={step && exploredStep(step)} />
      <div className="scale">
        <span />
        <i />
      </div>
    </div>
  )
}

/** What the story's map shows at a place, and where it stands on the screen. */
function leaving(plot: Plot, place: number): Left {
  const stage = document.getElementById('stage')
  const free = stage?.querySelector<HTMLElement>('.free')
  if (!stage || !free) throw new Error('the story has no stage')
  const viewport = measure(stage, free)
  const { index, progress } = split(place, plot.steps.length)
  const { left, top, bottom } = stage.getBoundingClientRect()
  const seen = bottom > viewport.heightPx / 2
  return { scene: sceneAt(plot, index, progress, viewport), viewport, corner: seen ? [left, top] : null }
}
