import type { ComponentProps, ReactNode } from 'react'
import { Stage } from '@/components/map/stage/Stage'
import { StepNav, type Titles } from './StepNav'

interface Props extends ComponentProps<typeof Stage> {
  readonly titles: Titles
  /** The steps: one section each. */
  readonly children: ReactNode
}

/** The scroll and the map under it, as they come with the page. */
export function Scroll({ titles, children, ...stage }: Props) {
  return (
    <div className="story">
      <div className="svh" aria-hidden="true" />
      <nav className="step-nav" aria-label="Steps">
        <StepNav step={stage.first} titles={titles} />
      </nav>
      <p className="unseen" role="status" />
      {/* Text first: it is what the page is for, and what a slow line should bring first. */}
      <div className="steps">{children}</div>
      <Stage {...stage} />
    </div>
  )
}
