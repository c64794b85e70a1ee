// The steps in the order of the story; each has a file of its own, named after its slug.
import type { Step } from './step'
import { crossing } from './steps/crossing'
import { disclosure } from './steps/disclosure'
import { dunay } from './steps/dunay'
import { najin } from './steps/najin'
import { opening } from './steps/opening'
import { price } from './steps/price'
import { rail } from './steps/rail'
import { returnCargo } from './steps/return-cargo'
import { summit } from './steps/summit'
import { suppliers } from './steps/suppliers'
import { tikhoretsk } from './steps/tikhoretsk'
import { unknown } from './steps/unknown'
import { washington } from './steps/washington'
import { weight } from './steps/weight'

export const steps = [
  opening,
  najin,
  crossing,
  dunay,
  summit,
  returnCargo,
  rail,
  tikhoretsk,
  disclosure,
  price,
  suppliers,
  weight,
  washington,
  unknown,
] as const satisfies readonly Step[]

export type Slug = (typeof steps)[number]['slug']
