import { StoryPage } from '@/components/page/StoryPage'
import { steps } from '@/data/steps'
import { JsonLd } from './json-ld'
import { stepMetadata } from './metadata'

export const metadata = stepMetadata(steps[0].slug)

export default function Page() {
  return (
    <>
      <StoryPage at={steps[0].slug} />
      <JsonLd slug={steps[0].slug} />
    </>
  )
}
