'use client'

import { useEffect } from 'react'
import { useWithin } from '@/components/island/useWithin'
import { type EmbeddedData, embedStory } from './embed-story'

/** What comes alive in the story in a frame. */
export function EmbeddedStory({ plot, titles }: EmbeddedData) {
  const root = useWithin('.story')
  useEffect(() => {
    if (!root.current) return
    return embedStory(root.current, { plot, titles }, () => import('@/components/map/stage/live-stage'))
  }, [root, plot, titles])
  return null
}
