import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteUrl } from '@/components/http/site-url'
import { ScrollEmbed } from '@/components/page/ScrollEmbed'
import '@/components/embed/scroll.css'
import { site } from '@/data/site'
import { steps } from '@/data/steps'

interface Props {
  readonly params: Promise<{ readonly from: string; readonly to: string }>
}

export const dynamicParams = false

/** Every range there is, from a step to itself or a later one: a closed set, so that nobody can fill a cache. */
export function generateStaticParams() {
  return steps.flatMap(({ slug: from }, i) => steps.slice(i).map(({ slug: to }) => ({ from, to })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [from] = await rangeOf(params)
  return {
    title: `${steps[from]?.headline} – ${site.name}`,
    robots: { index: false },
    alternates: { canonical: siteUrl() },
  }
}

export default async function Page({ params }: Props) {
  const [from, to] = await rangeOf(params)
  return <ScrollEmbed from={from} to={to} />
}

/** Indices of the first and the last step; an unknown step or a range that runs backwards is not found. */
async function rangeOf(params: Props['params']): Promise<[from: number, to: number]> {
  const slugs = await params
  const [from, to] = [slugs.from, slugs.to].map((wanted) => steps.findIndex(({ slug }) => slug === wanted))
  if (from === undefined || to === undefined || from < 0 || to < from) notFound()
  return [from, to]
}
