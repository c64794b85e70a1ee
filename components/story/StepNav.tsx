export type Titles = readonly { readonly slug: string; readonly title: string }[]

interface Props {
  readonly step: number
  readonly titles: Titles
}

/**
 * The list of steps to jump to, and the switch for motion, as they come with the page (live-step-nav.ts has them work).
 * Before the text, as on the screen. Here as everywhere a text that changes is all that its element holds: where a
 * translator has put it into elements of its own, what the reader sees is still changed.
 */
export function StepNav({ step, titles }: Props) {
  return (
    <>
      <button className="motion" type="button" role="switch" aria-checked="true">
        <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
          <path d="M2 12C5 2 12 2 16 8M16.5 3.5V8.5H11.5" />
          <path className="off" d="M3 1L17 13" />
        </svg>
        <span className="name">
          Motion <span aria-hidden="true">on</span>
        </span>
      </button>{' '}
      <details>
        <summary>
          <span className="now">{`Step ${step + 1} of ${titles.length}`}</span>{' '}
          <span className="all">{`Steps 1 to ${titles.length}`}</span>
        </summary>
        <ol>
          {titles.map(({ slug, title }, i) => (
            <li key={slug}>
              <a href={`#${slug}`} aria-current={i === step ? 'step' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
