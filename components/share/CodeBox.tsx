'use client'

import { useId, useRef, useState } from 'react'
import { copyText } from '@/components/text/copy'
import './code-box.css'

interface Props {
  readonly label: string
  readonly code: string
  readonly rows: number
}

/** Code to take away: all of it in sight, and a button that copies it and says so. */
export function CodeBox({ label, code, rows }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [announcement, setAnnouncement] = useState<{ readonly text: string; readonly of: string } | null>(
    null,
  )
  const copy = async () => {
    const done = await copyText(code)
    if (!done) box.current?.select()
    setAnnouncement({ text: done ? 'Copied' : 'Selected: copy it with the keyboard', of: code })
  }
  return (
    <div className="code-box">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={box} value={code} rows={rows} readOnly spellCheck={false} />
      <button type="button" onClick={copy} aria-label={`Copy: ${label}`}>
        Copy
      </button>
      {/* Of another code it would not be true. */}
      <output aria-live="polite">{announcement?.of === code ? announcement.text : ''}</output>
    </div>
  )
}
