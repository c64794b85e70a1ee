import type { Rect } from '@/components/map/1-plot/rect'
import type { StandingName } from '@/components/map/4-pens/label-pen'
import { certaintyLevels } from '@/data/certainty-levels'
import { facts } from '@/data/facts'
import { nearestName } from './nearest-name'
import { entryOf } from './place-entry'
import './callout.css'

/** Room in CSS px between a name and what is told of it, and at the edges of the map. */
const gapPx = 8

/**
 * Tells the place at a spot of the stage (CSS px): its name and what it is in the story, in a note beside its name on the
 * map, until the reader scrolls, taps or presses a key. Nothing where no name is near, or none that the gazetteer has.
 */
export function showCallout(
  stage: HTMLElement,
  names: readonly StandingName[],
  spot: readonly [x: number, y: number],
): void {
  const known = names.filter(({ text }) => entryOf(text))
  const name = nearestName(known, spot)
  const entry = name && entryOf(name.text)
  if (!entry) return
  const fact = facts.find(({ id }) => id === entry.facts[0])
  const standing = fact ? `${certaintyLevels[fact.certainty].name}, ${fact.source}` : ''
  const note = document.createElement('p')
  note.className = 'callout'
  note.setAttribute('aria-hidden', 'true')
  const [title, source] = [document.createElement('b'), document.createElement('small')]
  title.textContent = entry.name
  source.textContent = standing
  note.append(title, `: ${entry.role} `, source)
  stage.append(note)
  put(note, stage, name.box)
  announce(stage, `${entry.name}: ${entry.role}. ${standing}`)
  leaveLater(note)
}

/** Puts a note below a name, or above one in the lower half of the map, and not over the map's sides. */
function put(note: HTMLElement, stage: HTMLElement, box: Rect): void {
  const { clientWidth, clientHeight } = stage
  const { offsetWidth, offsetHeight } = note
  const middle = box.x + box.width / 2 - offsetWidth / 2
  const x = Math.max(gapPx, Math.min(middle, clientWidth - gapPx - offsetWidth))
  const below = box.y + box.height / 2 < clientHeight / 2
  const y = below ? box.y + box.height + gapPx : box.y - gapPx - offsetHeight
  note.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`
}

/** Says it by the status line that came with the page: one that is made now would not be heard. */
function announce(stage: HTMLElement, text: string): void {
  const status = stage.closest('.story')?.querySelector(':scope > [role=status]')
  if (status) status.textContent = text
}

function leaveLater(note: HTMLElement): void {
  const ended = new AbortController()
  const leave = () => {
    ended.abort()
    note.remove()
  }
  for (const type of ['scroll', 'resize', 'keydown', 'pointerdown'])
    window.addEventListener(type, leave, { passive: true, signal: ended.signal })
}
