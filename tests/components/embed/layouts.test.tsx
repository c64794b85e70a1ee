import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { EmbedDocument } from '@/components/embed/EmbedDocument'
import { ScrollDocument } from '@/components/embed/ScrollDocument'
import { escaped } from '@/components/text/markup'
import { certaintyLevels } from '@/data/certainty-levels'
import { facts } from '@/data/facts'
import { steps } from '@/data/steps'

vi.mock('@/data/corrections', () => ({
  corrections: [{ at: '2031-04-23T08:00:00Z', step: 'rail', text: 'An earlier version said nothing.' }],
}))

const light = { style: '', script: '', policy: '', origin: 'https://story.example' }
const rail = steps.findIndex(({ slug }) => slug === 'rail')
const layouts = {
  scroll: <ScrollDocument {...light} from={rail} to={rail + 1} script="/script.js" fonts="" early="" />,
  unrolled: (
    <EmbedDocument {...light} query={{ from: 'rail', to: 'unknown', layout: 'unrolled', theme: 'auto' }} />
  ),
  stepper: (
    <EmbedDocument {...light} query={{ from: 'rail', to: 'unknown', layout: 'stepper', theme: 'auto' }} />
  ),
  single: <EmbedDocument {...light} query={{ step: 'rail', theme: 'auto' }} />,
}

for (const [layout, html] of Object.entries(layouts))
  it(`${layout}: carries the evidence, the certainty and the corrections of its steps`, () => {
    const written = renderToStaticMarkup(html)
    const next = written.indexOf(`id="${steps[rail + 1]?.slug}"`)
    const step = written.slice(written.indexOf('id="rail"'), next < 0 ? undefined : next)
    const cited = new Set<string>(steps[rail]?.paragraphs.flatMap(({ facts }) => facts))
    expect(cited.size).toBeGreaterThan(0)
    const summary = /<summary>.*?<\/summary>/.exec(step)?.[0]
    for (const { id, claim, certainty } of facts.filter(({ id }) => cited.has(id))) {
      expect(step, id).toContain(escaped(claim))
      expect(summary, id).toContain(certaintyLevels[certainty].name)
    }
    expect(step).toMatch(/Corrected on <time[^>]+>[^<]+2031[^<]*<\/time>: An earlier version said nothing\./)
  })
