import { plotStory } from '@/components/map/1-plot/plot'

process.stdout.write(JSON.stringify(plotStory()))
