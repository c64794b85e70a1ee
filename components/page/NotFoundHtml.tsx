import { stepPath } from '@/components/story/path'
import { steps } from '@/data/steps'

/** What a reader with a wrong address is told. */
export function NotFoundHtml() {
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
