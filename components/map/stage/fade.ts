/** Short enough not to be waited for, long enough to see that it is another picture. */
const fadeMs = 350

/** Lays what a stage shows over it and lets that fade, while the next picture is drawn below. */
export function fadeFromPicture(stage: HTMLElement): void {
  stage.querySelector('.leaving')?.remove()
  const labels = stage.querySelector('.labels')
  const shown = [...stage.querySelectorAll('canvas')].filter(
    (canvas) => canvas.width > 0 && getComputedStyle(canvas).visibility === 'visible',
  )
  if (!labels || shown.length === 0) return
  const leaving = document.createElement('div')
  leaving.className = 'leaving'
  leaving.setAttribute('aria-hidden', 'true')
  leaving.append(copyOf(shown), labels.cloneNode(true))
  labels.before(leaving)
  fadeOut(leaving)
    .catch(() => undefined) // taken away by the next one; or other software has taken animations away
    .then(() => leaving.remove())
}

async function fadeOut(element: HTMLElement): Promise<void> {
  await element.animate({ opacity: [1, 0] }, { duration: fadeMs, easing: 'ease-in-out' }).finished
}

/** One canvas with all of the given ones, bottom first. */
function copyOf(canvases: readonly HTMLCanvasElement[]): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = canvases[0]?.width ?? 0
  copy.height = canvases[0]?.height ?? 0
  const context = copy.getContext('2d')
  for (const canvas of canvases) context?.drawImage(canvas, 0, 0)
  return copy
}
