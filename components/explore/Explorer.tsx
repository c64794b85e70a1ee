'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import { split } from '@/components/map/2-scene/scene'
import { Labels } from '@/components/map/stage/Labels'
import { legendHtml } from '@/components/map/stage/legend-html'
import type { Entry } from '@/data/entry'
import type { ExploredMap } from './explored-map'
import { press } from './keys'
import { Places } from './Places'
import { exploredStep } from './scene'
import { Tools } from './Tools'
import { useExploredMap } from './useExploredMap'
import './explore.css'
import './places.css'

interface Props {
  readonly plot: Plot
  /** Where the story's map stands, as step index plus progress. */
  readonly place: number
  readonly onClose: () => void
}

/** The map in the reader's hand, over the whole screen; the page behind it is inert until they go back to it. */
export function Explorer({ plot, place, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState<Entry | null>(null)
  const [listed, setListed] = useState(false)
  const first = split(place, plot.steps.length).index
  const left = plot.steps[first] as PlottedStep // split stays within the steps

  const choose = (entry: Entry, map: ExploredMap | null) => {
    flushSync(() => {
      setChosen(entry)
      setListed(false)
    })
    map?.goTo(entry)
  }
  const { map, scene, announcement, hint } = useExploredMap(dialog, plot, place, choose)
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
      <Back onClick={() => dialog.current?.close()} />
      <MapRegion plot={plot} first={first}>
        <Key map={map} plot={plot} step={scene ? exploredStep(left, scene) : left} />
        <Tools map={map} />
        <p className="hint" aria-hidden="true" hidden={!hint}>
          {hint}
        </p>
      </MapRegion>
      <Places chosen={chosen} open={listed} onOpen={setListed} onChoose={(entry) => choose(entry, map)} />
      <p className="unseen" role="status">
        {announcement}
      </p>
    </dialog>,
    document.body,
  )
}

function Back({ onClick }: { onClick: () => void }) {
  return (
    <p className="back">
      <button type="button" onClick={onClick}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M14 8H2.5M7 3L2 8l5 5" />
        </svg>
        Back to the story
      </button>
    </p>
  )
}

function MapRegion({ plot, first, children }: { plot: Plot; first: number; children: ReactNode }) {
  return (
    <div className="map" data-painter="still">
      <div aria-hidden="true">
        <canvas className="ground" data-part="ground" />
        <canvas className="shipment" data-part="shipment" />
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
        Arrow keys move the map, plus and minus zoom, zero shows the whole journey. The list of places follows
        it.
      </p>
      {children}
    </div>
  )
}

/** Legend and scale. */
function Key({ map, plot, step }: { map: ExploredMap | null; plot: Plot; step: PlottedStep }) {
  // The legend is another one now, and names have to keep clear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries are what this waits for
  useEffect(() => map?.measure(), [map, step.border, step.cargo])
  return (
    <div className="key" aria-hidden="true">
      <ul
        className="legend"
        data-obstacle=""
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made
        dangerouslySetInnerHTML={{ __html: legendHtml(plot, step) }}
      />
      <div className="scale" data-part="scale" data-obstacle="">
        <span />
        <i />
      </div>
    </div>
  )
}
