import { describe, expect, it } from 'vitest'
import { inertPolicy, pagePolicy, withHashes } from '@/components/http/policy'

describe('the policy of a page', () => {
  it('names no other host where the build has no Mapbox token', () => {
    const policy = pagePolicy({ framedBy: 'nobody' }, {})
    expect(policy).not.toMatch(/https?:|blob:|data:|\*/)
    expect(policy).toContain("worker-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
  })

  it('names Mapbox’s hosts, and one that stands in for them, where there is a token', () => {
    const env = { NEXT_PUBLIC_MAPBOX_TOKEN: 'pk.x', NEXT_PUBLIC_MAPBOX_API: 'https://maps.example/v1' }
    const policy = pagePolicy({ framedBy: 'nobody' }, env)
    expect(policy).toContain(
      "connect-src 'self' https://api.mapbox.com https://*.tiles.mapbox.com https://events.mapbox.com https://maps.example;",
    )
    expect(policy).toContain("worker-src 'self' blob:")
    expect(policy).toMatch(/script-src 'self' 'unsafe-inline';/)
  })

  it('names its own origin for the frames in its frames, where Firefox matches no self', () => {
    const frames = (env: Record<string, string>) =>
      pagePolicy({ framedBy: 'nobody', framing: true }, env).match(/frame-src ([^;]*)/)?.[1]
    expect(frames({ SITE_URL: 'https://example.org' })).toBe("'self' https://example.org")
    // `npm start` takes any port.
    expect(frames({})).toBe("'self' http://localhost:*")
    expect(frames({ PORT: '4000' })).toBe("'self' http://localhost:*")
  })

  it('says nothing of who may frame a page that anybody may frame', () => {
    expect(pagePolicy({ framedBy: 'anybody' }, {})).not.toContain('frame-ancestors')
    expect(pagePolicy({ framedBy: 'nobody' }, {})).toContain("frame-ancestors 'none'")
  })

  it('once sealed allows the scripts and styles that stand in the page, each once, and no other', () => {
    const html =
      '<style>a{}</style><script src="/a.js" async=""></script><script id="x">one()</script><script>two()\n</script><script>one()</script>'
    const policy = withHashes(pagePolicy({ framedBy: 'nobody' }, {}), html)
    // printf 'one()' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain(
      "script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=' 'sha256-KUcSpvSxT6ZpY6acqJ+PnKqVvcJP86bOsmFTj6jYNDk='; style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';",
    )
  })

  it('once sealed allows no inline script where the page has none', () => {
    const policy = withHashes(pagePolicy({ framedBy: 'nobody' }, {}), '<script src="/a.js"></script>')
    expect(policy).toContain("script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'")
  })
})

it('a picture or a download may run nothing, and load nothing', () => {
  expect(inertPolicy).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
})
