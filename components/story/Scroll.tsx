import type { ComponentProps, ReactNode, RefObject } from 'react'
import { Stage } from '@/components/map/Stage'

interface Props extends ComponentProps<typeof Stage> {
  readonly root: RefObject<HTMLDivElement | null>
  /** The way between the steps that does not scroll. */
  readonly nav: ReactNode
  /** What a reader who does not see the page is told. */
  readonly said: string
  /** The steps: one section each. */
  readonly children: ReactNode
}

/** The scroll and the map under it. Which step is React's; how far into it is a motion value's. */
export function Scroll({ root, nav, said, children, ...stage }: Props) {
  return (
    <div className="story" ref={root}>
      <div className="svh" aria-hidden="true" />
      {nav}
      <p className="unseen" role="status">
        {said}
      </p>
      {/* Text first: it is what the page is for, and what a slow line should bring first. */}
      <div className="steps">{children}</div>
      <Stage {...stage} />
    </div>
  )
}
