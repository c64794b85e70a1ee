// A script by itself, run before the page is painted. Where Chromium darkens every page though its reader's system is light
// (Android's WebView can), no `color-scheme` opts out: texts would turn pale, and canvases and pictures stay light. Then
// our own dark theme, which there is nothing to darken in, keeps map and names together.
const root = document.documentElement

if (isDarkened()) {
  const darken = () => {
    root.dataset.theme = 'dark'
  }
  darken()
  addEventListener('beforeprint', () => delete root.dataset.theme)
  addEventListener('afterprint', darken)
  document.addEventListener('DOMContentLoaded', darkenPictures)
}

/** Whether a light page is darkened, which only the browser's own colours tell. */
function isDarkened(): boolean {
  if (matchMedia('(prefers-color-scheme: dark), (forced-colors: active)').matches) return false
  // Set in base.css: to set it here would have the browser find all styles twice before the first paint.
  return getComputedStyle(root).columnRuleColor !== 'rgb(255, 255, 255)' && root.dataset.theme !== 'dark'
}

function darkenPictures(): void {
  for (const source of document.querySelectorAll<HTMLSourceElement>('.step-still source'))
    source.media = 'screen'
  for (const image of document.querySelectorAll<HTMLImageElement>('.step-still img'))
    image.src = image.src.replace(/(-dark)?\.svg$/, '-dark.svg')
}
