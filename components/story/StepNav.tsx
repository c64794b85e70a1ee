interface Props {
  readonly step: number
  readonly titles: readonly { readonly slug: string; readonly title: string }[]
  readonly go?: (index: number) => void
  /** Whether the map moves with the scroll. */
  readonly motion: boolean
  /** Whether the story is read one step at a time; nothing where that is not to be had. */
  readonly paged?: boolean | undefined
  readonly setMotion?: (on: boolean, paged?: boolean) => void
}

/**
 * The list of steps to jump to, and the switch for motion. Before the text, as on the screen. Here as everywhere a text
 * that changes is all that its element holds: where a translator has put it into elements of its own, React still
 * changes what the reader sees.
 */
export function StepNav({ step, titles, go, motion, paged, setMotion }: Props) {
  return (
    <>
      <button
        className="motion"
        type="button"
        role="switch"
        aria-checked={motion}
        onClick={() => setMotion?.(!motion)}
      >
        <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
          <path d="M2 12C5 2 12 2 16 8M16.5 3.5V8.5H11.5" />
          {!motion && <path d="M3 1L17 13" />}
        </svg>
        <span className="name">
          Motion <span aria-hidden="true">{motion ? 'on' : 'off'}</span>
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
              <a
                href={`#${slug}`}
                aria-current={i === step ? 'step' : undefined}
                onClick={({ currentTarget }) => {
                  currentTarget.closest('details')?.removeAttribute('open')
                  go?.(i)
                }}
              >
                {title}
              </a>
            </li>
          ))}
          {paged !== undefined && (
            <li className="paging">
              <button
                type="button"
                role="switch"
                aria-checked={paged}
                onClick={({ currentTarget }) => {
                  currentTarget.closest('details')?.removeAttribute('open')
                  setMotion?.(paged, !paged)
                }}
              >
                One step at a time
              </button>
            </li>
          )}
        </ol>
      </details>
    </>
  )
}
