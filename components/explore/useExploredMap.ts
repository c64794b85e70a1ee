import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Plot } from '@/components/map/1-plot/plotted'
import { type Scene, sceneOn } from '@/components/map/2-scene/scene'
import { measure, partsOf } from '@/components/map/stage/parts'
import { entryOf } from '@/components/map/stage/place-entry'
import type { Entry } from '@/data/entry'
import { ExploredMap, isStill } from './explored-map'
import type { Left } from './opening'
import { lockScroll } from './scroll-lock'
import { viewText } from './view-text'

const hints = {
  touch: 'Use two fingers to move the map',
  wheel: 'Hold Ctrl, or Command on a Mac, and scroll to zoom',
}

const hintMs = 1800

/**
 * Opens a dialog with a map in it, for as long as it is mounted. `scene` is what the map last showed at rest, `announcement`
 * tells it in words; `onPlace` is called with a place that the reader taps on it; and `hint` tells how to move the map, for a moment, after a gesture that did not.
 */
export function useExploredMap(
  dialog: RefObject<HTMLDialogElement | null>,
  plot: Plot,
  place: number,
  onPlace: (entry: Entry, map: ExploredMap | null) => void,
) {
  const [map, setMap] = useState<ExploredMap | null>(null)
  const [scene, setScene] = useState<Scene | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const [hint, setHint] = useState('')

  const onTap = useEffectEvent((name: string) => {
    const entry = entryOf(name)
    if (entry) onPlace(entry, map)
  })

  useEffect(() => {
    const region = dialog.current?.querySelector<HTMLElement>('.map')
    if (!region) return
    dialog.current?.showModal()
    const letGo = lockScroll()
    const map = new ExploredMap(region, plot, leaving(plot, place), {
      onRest: (scene, viewport) => {
        setScene(scene)
        setAnnouncement(viewText(plot, scene.camera, viewport))
      },
      onTap: (name) => onTap(name),
      onPassed: (by) => setHint(hints[by]),
    })
    setMap(map)
    return () => {
      map.dispose()
      letGo()
    }
  }, [dialog, plot, place])

  useEffect(() => {
    if (!hint) return
    const id = setTimeout(() => setHint(''), hintMs)
    return () => clearTimeout(id)
  }, [hint])

  return { map, scene, announcement, hint }
}

/** What the story's map shows at a place, and where it stands on the screen. */
function leaving(plot: Plot, place: number): Left {
  const stage = document.getElementById('stage')
  const free = stage && partsOf(stage).free
  if (!free) throw new Error('the story has no stage')
  const viewport = measure(stage, free)
  const { left, top, bottom } = stage.getBoundingClientRect()
  const seen = bottom > viewport.heightPx / 2
  return { scene: sceneOn(plot, place, viewport, isStill()), viewport, corner: seen ? [left, top] : null }
}
