import type { Step } from './step'
import { arrival } from './steps/arrival'
import { loading } from './steps/loading'
import { road } from './steps/road'

export const steps = [loading, road, arrival] as const satisfies readonly Step[]

export type Slug = (typeof steps)[number]['slug']
