import type { Metadata } from 'next'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { stepPath } from './metadata'

export const metadata: Metadata = { title: `Not found – ${site.name}` }

export default function NotFound() {
  return (
    <main className="notes">
      <h2>There is no such page</h2>
      <p>
        The story has {steps.length} steps. <a href="/">Read it from the start</a>, or go to one of them:
      </p>
      <ol>
        {steps.map(({ slug, headline }) => (
          <li key={slug}>
            <a href={stepPath(slug)}>{headline}</a>
          </li>
        ))}
      </ol>
    </main>
  )
}
