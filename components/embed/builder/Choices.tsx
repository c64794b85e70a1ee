import { steps } from '@/data/steps'
import { titleOf } from '../part'
import { Radios, Select, TextField } from './Fields'
import { layoutsFor, longest, queryOf, type Settings, takesOffset } from './settings'

interface Props {
  readonly settings: Settings
  readonly onChange: (changed: Partial<Settings>) => void
}

/** All that an editor may choose. */
export function Choices({ settings, onChange }: Props) {
  const { what, layout, theme, code } = settings
  const layouts = layoutsFor(code)
  return (
    <form
      className="choices"
      onSubmit={(event) => event.preventDefault()}
      aria-label="What to embed, and how"
    >
      <Radios name="what" label="What" options={whats} value={what} onChange={(what) => onChange({ what })} />
      <Part settings={settings} onChange={onChange} />
      <Radios name="code" label="Code" options={codes} value={code} onChange={(code) => onChange({ code })} />
      {what !== 'step' && (
        <Radios
          name="layout"
          label="Layout"
          options={layoutChoices.filter(({ value }) => layouts.includes(value === 'auto' ? null : value))}
          value={layouts.includes(layout) ? (layout ?? 'auto') : 'auto'}
          onChange={(chosen) => onChange({ layout: chosen === 'auto' ? null : chosen })}
        />
      )}
      <Radios
        name="theme"
        label="Colours"
        options={themeChoices}
        value={theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Texts settings={settings} onChange={onChange} />
    </form>
  )
}

/** What an editor writes. */
function Texts({ settings, onChange }: Props) {
  const { offset, title } = settings
  return (
    <>
      {takesOffset(settings) && (
        <TextField
          name="offset"
          label="Your page’s sticky header"
          hint="Its height in px, or its CSS selector, so that it does not cover the map. Empty where there is none."
          value={offset}
          maxLength={longest.offset}
          onChange={(offset) => onChange({ offset })}
        />
      )}
      <TextField
        name="title"
        label="Title"
        hint={`What screen readers call the frame, and the text of the link where it does not load. Empty for “${titleOf(queryOf(settings))}”.`}
        value={title}
        maxLength={longest.title}
        onChange={(title) => onChange({ title })}
      />
    </>
  )
}

/** The steps from which and to which, or the one step. */
function Part({ settings: { what, step, from, to }, onChange }: Props) {
  if (what === 'story') return null
  if (what === 'step')
    return (
      <Select
        name="step"
        label="Step"
        options={stepOptions}
        value={step}
        onChange={(step) => onChange({ step })}
      />
    )
  const first = indexOf(from)
  return (
    <div className="pair">
      <Select
        name="from"
        label="From"
        options={stepOptions.slice(0, -1)}
        value={from}
        onChange={(from) => {
          const after = stepOptions[indexOf(from) + 1]
          onChange({ from, ...(after && indexOf(to) <= indexOf(from) && { to: after.value }) })
        }}
      />
      <Select
        name="to"
        label="To"
        options={stepOptions.slice(first + 1)}
        value={to}
        onChange={(to) => onChange({ to })}
      />
    </div>
  )
}

const stepOptions = steps.map(({ slug, title }, i) => ({ value: slug, label: `${i + 1}. ${title}` }))

const indexOf = (slug: string) => stepOptions.findIndex(({ value }) => value === slug)

const whats = [
  { value: 'story', label: `The whole story, ${steps.length} steps` },
  { value: 'range', label: 'A part of it' },
  { value: 'step', label: 'One step' },
] as const

const codes = [
  {
    value: 'script',
    label: 'With our script',
    hint: 'It moves with your page and is as tall as it needs to be. The script is small and sets no cookie.',
  },
  {
    value: 'frame',
    label: 'Plain frame',
    hint: 'For systems that take scripts out. Its height is fixed.',
  },
] as const

const layoutChoices = [
  { value: 'auto', label: 'Automatic', hint: 'The best of these that your page allows.' },
  {
    value: 'scroll',
    label: 'Scroll',
    hint: 'The map stays in view while the reader scrolls your page. Takes our script.',
  },
  { value: 'unrolled', label: 'Unrolled', hint: 'Texts and maps one below the other.' },
  { value: 'stepper', label: 'Stepper', hint: 'One step at a time, with buttons, in a fixed height.' },
] as const

const themeChoices = [
  { value: 'auto', label: 'As the reader’s system is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
