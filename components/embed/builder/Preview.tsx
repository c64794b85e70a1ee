import { useEffect, useRef, useState } from 'react'
import { Radios } from './Fields'
import { type HostName, hostNames, hostPage, hosts } from './host-page'

interface Props {
  /** The code as the editor takes it away; null until it is known. */
  readonly code: string | null
  readonly host: HostName
  readonly onHost: (host: HostName) => void
}

/** The code at work in a page like the editor's own. */
export function Preview({ code, host, onHost }: Props) {
  const { name, widthPx, heightPx, says } = hosts[host]
  const [room, widthOfRoom] = useWidth()
  const scale = Math.min(1, (widthOfRoom || widthPx) / widthPx)
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview">See it in a page</h2>
      <Radios
        name="host"
        label="A page like"
        options={hostNames.map((value) => ({ value, label: hosts[value].name }))}
        value={host}
        onChange={onHost}
      />
      <p className="hint" role="status">
        {says}
      </p>
      <div ref={room} style={{ height: heightPx * scale }}>
        {code !== null && (
          <iframe
            key={`${host} ${code}`} // another document in the same frame would be a step in the history
            title={`Preview: ${name}`}
            srcDoc={hostPage(host, code)}
            style={{ width: widthPx, height: heightPx, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </section>
  )
}

/** The width of an element in CSS px, 0 before it is known. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!ref.current) return
    const sizes = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    sizes.observe(ref.current)
    return () => sizes.disconnect()
  }, [])
  return [ref, width] as const
}
