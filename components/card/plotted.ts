import { plotStory } from '@/components/map/1-plot/plot'

/** The story on the sheet, worked out once. */
export const plot = plotStory()
