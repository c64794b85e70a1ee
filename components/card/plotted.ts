import { plotStory } from '@/components/map/plot'

/** The story on the sheet, worked out once. */
export const plot = plotStory()
