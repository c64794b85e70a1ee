import { describe, expect, it } from 'vitest'
import { siteUrl } from '../../../components/http/site-url'

describe('the address of the site', () => {
  it('is SITE_URL, without a slash at its end', () => {
    expect(siteUrl({ SITE_URL: 'https://example.org/' })).toBe('https://example.org')
  })

  it('is what the host says when SITE_URL is not set', () => {
    expect(siteUrl({ VERCEL_URL: 'story.example.app' })).toBe('https://story.example.app')
    expect(siteUrl({ URL: 'https://story.example.net' })).toBe('https://story.example.net')
  })

  it('is localhost, with the port that is served, when nobody says', () => {
    expect(siteUrl({})).toBe('http://localhost:3000')
    expect(siteUrl({ PORT: '4000' })).toBe('http://localhost:4000')
  })

  it.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/news',
    'https://u:p@example.org',
    'javascript:1',
  ])('is refused with its name when it is %s', (address) => {
    expect(() => siteUrl({ SITE_URL: address })).toThrow(`SITE_URL is "${address}"`)
  })
})
