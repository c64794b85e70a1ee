import { notFound } from 'next/navigation'
import { StoryPage } from '@/components/page/StoryPage'
import { type Slug, steps } from '@/data/steps'
import { JsonLd } from '../../json-ld'
import { stepMetadata } from '../../metadata'

export const dynamicParams = false

export function generateStaticParams() {
  return steps.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: PageProps<'/step/[slug]'>) {
  return stepMetadata(known((await params).slug))
}

export default async function Page({ params }: PageProps<'/step/[slug]'>) {
  const slug = known((await params).slug)
  return (
    <>
      <StoryPage at={slug} />
      <JsonLd slug={slug} />
    </>
  )
}

function known(slug: string): Slug {
  return steps.find((step) => step.slug === slug)?.slug ?? notFound()
}
