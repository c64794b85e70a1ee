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
  leaving.append(copyOf(stage, shown), labels.cloneNode(true))
  labels.before(leaving)
  fadeOut(leaving)
    .catch(() => undefined) // taken away by the next one; or other software has taken animations away
    .then(() => leaving.remove())
}

async function fadeOut(element: HTMLElement): Promise<void> {
  await element.animate({ opacity: [1, 0] }, { duration: fadeMs, easing: 'ease-in-out' }).finished
}

/** One canvas with what a stage's canvases show, each where it lies, and the scrim where that is between them. */
function copyOf(stage: HTMLElement, canvases: readonly HTMLCanvasElement[]): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  const ratio = Math.max(...canvases.map(({ width, clientWidth }) => width / (clientWidth || 1)))
  copy.width = Math.round(stage.clientWidth * ratio)
  copy.height = Math.round(stage.clientHeight * ratio)
  const context = copy.getContext('2d')
  for (const layer of stage.querySelectorAll<HTMLElement>('canvas, .scrim')) {
    if (!context) continue
    const { transform, opacity, backgroundColor } = getComputedStyle(layer)
    context.setTransform(new DOMMatrix().scale(ratio).multiply(new DOMMatrix(transform)))
    context.globalAlpha = Number(opacity)
    context.fillStyle = backgroundColor
    const { clientWidth, clientHeight } = layer
    if (!(layer instanceof HTMLCanvasElement)) context.fillRect(0, 0, clientWidth, clientHeight)
    else if (canvases.includes(layer)) context.drawImage(layer, 0, 0, clientWidth, clientHeight)
  }
  return copy
}
