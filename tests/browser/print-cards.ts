// What every card is to show, worked out by tsx in a process of its own (see plot.ts).
import { type CardRequest, cardPath } from '@/components/card/address'
import { journeyContent, stepContent } from '@/components/card/content'
import { hashOf } from '@/components/card/hash'
import { cardLayout } from '@/components/card/layout'
import { matrixOfMap } from '@/components/card/mapSvg'
import { apply } from '@/components/map/1-plot/camera'
import { steps } from '@/data/steps'

export interface ExpectedCard {
  readonly path: string
  readonly hash: string
  readonly widthPx: number
  readonly heightPx: number
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Card px to one CSS px of the page's map. */
  readonly ratio: number
  /** 0..1: how far the map recedes. */
  readonly scrim: number
  /** Whether the shipment or its path is on the map. */
  readonly journey: boolean
  /** Whether a country is set off. */
  readonly tint: boolean
  /** Where the vehicle stands, in card px; null where there is none. */
  readonly vehicle: readonly [x: number, y: number] | null
}

function expected(asked: CardRequest): ExpectedCard {
  const [moment, shape] =
    'n' in asked
      ? ([journeyContent(asked.n), 'wide'] as const)
      : ([stepContent(asked.slug), asked.shape] as const)
  const layout = cardLayout(moment, shape)
  const { map, scene, ratio, widthPx, heightPx } = layout
  const at = scene.vehicle && apply(matrixOfMap(layout), scene.vehicle.at)
  return {
    path: cardPath(asked),
    hash: hashOf(asked),
    ...{ widthPx, heightPx, map, ratio },
    scrim: scene.scrim,
    journey: scene.legs.some(({ ahead }) => ahead > 0),
    tint: Object.values(scene.tint).some((strength) => strength > 0),
    vehicle: at && [map.x + at[0] * ratio, map.y + at[1] * ratio],
  }
}

const ofSteps = steps.flatMap(({ slug }) =>
  (['wide', 'square', 'tall'] as const).map((shape) => expected({ slug, shape })),
)
const ofJourney = Array.from({ length: 21 }, (_, i) => expected({ n: i * 50 }))

process.stdout.write(JSON.stringify([...ofSteps, ...ofJourney]))
