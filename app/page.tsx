import { StoryPage } from '@/components/story/StoryPage'
import { stepMetadata } from './metadata'

export const metadata = stepMetadata('opening')

export default function Page() {
  return <StoryPage at="opening" />
}
