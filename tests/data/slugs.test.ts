import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkStory } from '@/data/check'
import { lineOf } from '@/data/check/report'
import { pictureOf, spoilt, stepOf, type WritableStory } from './spoil'

const root = join(import.meta.dirname, '../..')

describe('the check of slugs', () => {
  it.each(idsOfPages())('refuses the slug “%s”, for a part of a page has that id', (id) => {
    expect(said(id)).toEqual([
      `data/steps/${id}.ts · ${id} · duplicate id: a part of every page goes by the slug ${id}: choose another`,
    ])
  })

  it.each([
    ['at', '/og/at'],
    ['index', 'index.html of an archive'],
    ['embed', 'embed.html of an archive'],
    ['embed-najin', 'the embed of najin in an archive'],
    ['note-sources', 'the note sources'],
    ['najin-headline', 'the headline of najin'],
  ])('refuses the slug “%s”, for it is %s', (slug, by) => {
    expect(said(slug)).toEqual([
      `data/steps/${slug}.ts · ${slug} · duplicate id: ${by} goes by the slug ${slug}: choose another`,
    ])
  })

  it.each(['og', 'step', 'constructor', 'sources'])(
    'lets a step be called “%s”: its page is /step/%s',
    (slug) => {
      expect(said(slug)).toEqual([])
    },
  )
})

/** What the check says of the real story with its step `price` called otherwise. */
function said(slug: string): string[] {
  const copy = spoilt((it: WritableStory) => {
    it.pictures[slug] = pictureOf(it, 'price')
    delete it.pictures.price
    stepOf(it, 'price').slug = slug as 'price'
  })
  return checkStory(copy).map(lineOf)
}

/** Every fixed `id` that the sources give to a part of a page. */
function idsOfPages(): string[] {
  const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((name) => /\.tsx?$/.test(name))
  const texts = sources.map((name) => readFileSync(join(root, 'components', name), 'utf8'))
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\bid="([a-z-]+)"/g)].map(([, id = '']) => id))),
  ]
}
