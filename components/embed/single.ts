// The script of a single step: its height, and that it was seen.
import '@/components/theme/darkened'
import { connectHost } from './hosts'
import { findSteps, tellHeight, tellSteps, watchHeadlines } from './reading'

document.addEventListener('DOMContentLoaded', () => {
  const host = connectHost(window, {
    answered(by) {
      // WordPress cuts a frame at 1000 px, where the rest has to scroll.
      if (by !== 'wordpress') document.documentElement.toggleAttribute('data-answered', true)
    },
  })
  const articles = findSteps()
  watchHeadlines(articles, tellSteps(host, articles))
  host.ready()
  tellHeight(host)
})
