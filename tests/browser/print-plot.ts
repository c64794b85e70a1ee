import { plotStory } from '@/components/map/plot'

process.stdout.write(JSON.stringify(plotStory()))
