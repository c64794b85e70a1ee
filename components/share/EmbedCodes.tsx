'use client'

import { site } from '@/data/site'
import { CodeBox } from './CodeBox'
import { loaderCode } from './code'

interface Props {
  readonly slug: string
  /** Path and headline of the step's page. */
  readonly path: string
  readonly title: string
}

/** What the share menu says about embedding. Loaded when a reader asks for it. */
export function EmbedCodes({ slug, path, title }: Props) {
  const { origin } = location
  const step = { origin, embedPath: `/embed?step=${slug}`, pagePath: path, title }
  const story = { origin, embedPath: '/embed', pagePath: '/', title: site.title }
  return (
    <>
      <CodeBox label="Code for this step" code={loaderCode(step)} rows={3} />
      <CodeBox label="Code for the whole story" code={loaderCode(story)} rows={3} />
      <a href={`/embed/builder?step=${slug}`}>Other layouts, a part of the story, a preview</a>
    </>
  )
}
