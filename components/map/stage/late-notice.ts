import type { Late } from '@/components/map/4-pens/painter'

const texts: Readonly<Record<Late, string>> = {
  late: 'Part of the map is late.',
  failed: 'Part of the map did not come.',
}

/** One quiet line in the corner of a map that has not all come, with a button that asks for it again. Returns what writes it. */
export function lateNotice(map: HTMLElement, onChange: () => void, onRetry: () => void) {
  let line: HTMLElement | null = null
  return (late: Late | null) => {
    if (late) line ??= addLine(map, onRetry)
    const [text, button] = line?.children ?? []
    if (!line || !text) return
    // A reader who has pressed the button has the map to go on from.
    if (!late && button === document.activeElement) map.querySelector<HTMLElement>('button')?.focus()
    line.hidden = !late
    // A status line that is not there yet is not heard.
    requestAnimationFrame(() => {
      text.textContent = late ? texts[late] : ''
      onChange()
    })
  }
}

function addLine(map: HTMLElement, onRetry: () => void): HTMLElement {
  const line = document.createElement('p')
  line.className = 'late'
  line.dataset.obstacle = ''
  line.innerHTML = '<span role="status"></span> <button type="button">Try again</button>'
  line.querySelector('button')?.addEventListener('click', onRetry)
  map.append(line)
  return line
}
