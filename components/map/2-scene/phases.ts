import type { PlottedStep } from '@/components/map/1-plot/plotted'

/** Progress at which the camera has arrived, at which a link to the step lands, and between which a leg is scrubbed. */
export function phases({ scrollSvh }: Pick<PlottedStep, 'scrollSvh'>) {
  return { arrived: 50 / scrollSvh, landing: 60 / scrollSvh, left: (scrollSvh - 32) / scrollSvh }
}
