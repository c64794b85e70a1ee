import { StoryPage } from '@/components/story/StoryPage'

export default function Page() {
  return <StoryPage at="opening" />
}
