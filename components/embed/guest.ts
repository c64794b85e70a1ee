// The script of a range of steps. It stands in the head, so that the first picture is already the right layout.
import '@/components/theme/darkened'
import { connectHost } from './hosts'
import { findSteps, tellHeight, tellSteps, watchHeadlines } from './reading'
import { Stepper } from './Stepper'

const root = document.documentElement
const { wants } = root.dataset

if (wants !== 'unrolled') root.dataset.layout = 'stepper'

document.addEventListener('DOMContentLoaded', () => {
  const articles = findSteps()
  let stepper: Stepper | null = null
  let answered = false
  const host = connectHost(window, {
    answered(by) {
      if (by === 'wordpress') return // its frames are 1000 px high at most
      answered = true
      root.toggleAttribute('data-answered', true)
      // A host that came late finds the reader already in the middle; then the layout stays.
      if (wants !== 'auto' || stepper?.moved) return
      // Such a page can move the story itself. It says nothing before it is asked, and echoes every height.
      if (by === 'guardian') goToScroll()
      else if (stepper) unroll()
    },
  })
  const read = tellSteps(host, articles)
  const unroll = () => {
    stepper?.stop()
    delete root.dataset.layout
    watchHeadlines(articles, read)
    tellHeight(host)
  }
  host.ready()
  if (wants === 'unrolled' || (wants === 'auto' && answered)) unroll()
  else stepper = new Stepper(articles, read, (px) => host.height(px))
})

/** Becomes the scroll layout of the same steps, without a trace in the history. */
function goToScroll(): void {
  const url = new URL(location.href)
  url.searchParams.set('layout', 'scroll')
  location.replace(url)
}
