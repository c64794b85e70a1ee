import type { PlottedStep } from '@/components/map/1-plot/plotted'

/** For a page that has no step. */
const noStep = { scrollSvh: 150 }

/** Progress (0..1) at which a link to a step lands, and at which its still shows it. */
export function landingOf(step: Pick<PlottedStep, 'scrollSvh'> | undefined): number {
  return phases(step ?? noStep).landing
}

/** Progress at which the camera has arrived, at which a link to the step lands, and between which a leg is scrubbed. */
export function phases({ scrollSvh }: Pick<PlottedStep, 'scrollSvh'>) {
  return { arrived: 50 / scrollSvh, landing: 60 / scrollSvh, left: (scrollSvh - 32) / scrollSvh }
}
