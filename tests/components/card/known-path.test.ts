import { expect, it, vi } from 'vitest'
import { journeyContent } from '@/components/card/content'

vi.mock('@/components/card/plotted', async (original) => {
  const { plot } = await original<typeof import('@/components/card/plotted')>()
  const [sea, ...others] = plot.legs
  return { plot: { ...plot, legs: [{ ...sea, known: true }, ...others] } }
})

it('says of a point of the journey whether the path there was reported or is drawn here', () => {
  expect(journeyContent(1).legend).toEqual([{ sign: 'solid', text: 'reported path' }])
  expect(journeyContent(500).legend).toEqual([
    { sign: 'dash', text: 'illustrative path' },
    { sign: 'solid', text: 'reported path' },
  ])
})
