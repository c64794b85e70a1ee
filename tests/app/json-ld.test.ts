import { describe, expect, it } from 'vitest'
import { steps } from '@/data/steps'
import { story } from '@/data/story'
import { jsonInHtml, newsArticle } from '../../app/json-ld'

const origin = 'https://example.org'

describe('a page described for search engines', () => {
  it.each(steps.map(({ slug }) => slug))('is an article with all that is known of it (%s)', (slug) => {
    const article = newsArticle(slug, story, origin)
    expect(article['@type']).toBe('NewsArticle')
    expect(article.headline?.length).toBeLessThanOrEqual(110)
    expect(article.image).toHaveLength(3)
    for (const url of [article.url, ...article.image]) expect(URL.canParse(url)).toBe(true)
    expect(article.datePublished <= article.dateModified).toBe(true)
    expect(article.temporalCoverage).toBe('2023-09-07/2023-10-13')
    expect(article.spatialCoverage.map(({ name }) => name)).toEqual(['Najin (Rajin)', 'Dunay', 'Tikhoretsk'])
    expect(article.citation.datePublished).toBe('2023-10-13')
    expect(article.citation.headline).toBe('North Korea Shipped Arms to Russia for Use in Ukraine, U.S. Says')
    expect(article.isBasedOn).toEqual(article.citation)
    expect(article.citation).not.toHaveProperty('url') // none is known, and none is made up
    expect(article).not.toHaveProperty('correction')
  })

  it('names corrections when there are some', () => {
    const corrections = [{ at: '2026-12-03T10:30:00Z', step: 'rail', text: 'A made-up mistake.' } as const]
    expect(newsArticle('rail', { ...story, corrections }, origin)).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-12-03T10:30:00Z' }],
    })
  })

  it('ends no script, whatever a text holds', () => {
    const text = '</script><script>alert(1)</script><!--'
    expect(jsonInHtml({ text })).not.toContain('<')
    expect(JSON.parse(jsonInHtml({ text }))).toEqual({ text })
  })
})
