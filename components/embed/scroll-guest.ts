// The script of the scrolling embed. It holds nothing up, so that it may be here before the whole of the document is.
import { LiveStage } from '@/components/map/stage/live-stage'
import { type EmbeddedData, embedStory } from './embed-story'

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start(): void {
  const root = document.querySelector<HTMLElement>('.story')
  const data = document.getElementById('story-data')?.textContent
  if (!root || !data) return
  // The map is in this file: the host moves it soon after the text is there.
  embedStory(root, JSON.parse(data) as EmbeddedData, async () => ({ LiveStage })) // ScrollDocument.tsx wrote it
}
