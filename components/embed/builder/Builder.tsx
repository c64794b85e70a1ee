'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Island } from '@/components/island/Island'
import { replacePath } from '@/components/island/replace-path'
import { CodeBox } from '@/components/share/CodeBox'
import { frameCode, loaderCode, oembedUrl } from '@/components/share/code'
import { Choices } from './Choices'
import { Preview } from './Preview'
import { embeddedOf, initial, readSettings, type Settings, writeSettings } from './settings'

interface Props {
  /** The site's own address, as far as the build knows. */
  readonly origin: string
}

/** For editors: what to embed and how, the code for it, and what that code does. */
export function Builder({ origin: built }: Props) {
  const origin = useSyncExternalStore(
    noChange,
    () => location.origin,
    () => built,
  )
  const [settings, setSettings] = useSettings()
  const change = (changed: Partial<Settings>) => setSettings({ ...shown, ...changed })
  const shown = settings ?? initial
  const embedded = embeddedOf(shown, origin)
  const code = (shown.code === 'script' ? loaderCode : frameCode)(embedded)
  const previewed = useSettled(settings && code)
  return (
    <Island at=".builder">
      <Choices settings={shown} onChange={change} />
      <div className="result">
        <CodeBox label="Address" code={origin + embedded.sharePath} rows={1} />
        <p className="hint">
          Alone on a line it becomes the embed in WordPress (any author), Ghost and other systems that ask for
          oEmbed, and a link with a picture in Substack, newsletters and networks. Code survives where raw
          HTML does: in WordPress for editors and administrators, in Ghost’s HTML card. For others the frame
          is taken out, and of the code with our script its link stays.
        </p>
        <CodeBox label="Embed code" code={code} rows={shown.code === 'script' ? 7 : 5} />
        <CodeBox label="oEmbed link" code={oembedUrl(origin, embedded.sharePath, 'json')} rows={2} />
        <Preview code={previewed} host={shown.host} onHost={(host) => change({ host })} />
      </div>
    </Island>
  )
}

const noChange = () => () => undefined

/** The settings, read from the address once the page runs (null before) and written to it when they rest. */
function useSettings() {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => setSettings(readSettings(location.search)), [])
  const settled = useSettled(settings)
  useEffect(() => {
    if (settled) replacePath(location.pathname + writeSettings(settled))
  }, [settled])
  return [settings, setSettings] as const
}

/** How long an editor has to rest for the preview and the address to follow, in ms. Safari allows 100 addresses in 30 s. */
const restMs = 400

/** A value as it was when it last rested; at once, where there was none before. */
function useSettled<T>(value: T | null): T | null {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const id = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(id)
  }, [value])
  return settled ?? value
}
