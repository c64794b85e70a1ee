// The kinds of fields that the builder has. Each is named by its label, and described by its hint; `name` is its own on
// the page. No hooks in here: the server writes them with another React than the browser's (see page-html.tsx).
import type { ReactNode } from 'react'

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

interface FieldProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
}

interface RadiosProps<T extends string> extends FieldProps<T> {
  readonly options: readonly Option<T>[]
}

/** A group of radio buttons, one of which is chosen. */
export function Radios<T extends string>({ name, label: legend, options, value, onChange }: RadiosProps<T>) {
  const id = idOf(name)
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value: own, label, hint }) => (
        <div key={own} className="radio">
          <input
            type="radio"
            id={`${id}-${own}`}
            name={id}
            value={own}
            checked={own === value}
            onChange={() => onChange(own)}
            aria-describedby={hint && `${id}-${own}-hint`}
          />
          <label htmlFor={`${id}-${own}`}>{label}</label>
          {hint && (
            <p className="hint" id={`${id}-${own}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}

interface SelectProps<T extends string> extends FieldProps<T> {
  readonly options: readonly Omit<Option<T>, 'hint'>[]
}

/** A list of which one entry is chosen. */
export function Select<T extends string>({ name, label, options, value, onChange }: SelectProps<T>) {
  const id = idOf(name)
  const choose = (chosen: string) => {
    const option = options.find(({ value }) => value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TextProps extends FieldProps<string> {
  readonly hint: ReactNode
  readonly maxLength: number
}

/** A line of text. */
export function TextField({ name, label, hint, value, maxLength, onChange }: TextProps) {
  const id = idOf(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        id={id}
        value={value}
        maxLength={maxLength}
        onChange={({ target }) => onChange(target.value)}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
      />
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

function idOf(name: string): string {
  return `choose-${name}`
}
