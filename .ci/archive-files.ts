// Turns what the site serves into files that work from any folder: every address becomes relative to the page.
import type { Shape } from '@/components/card/shapes'
import { corrections } from '@/data/corrections'
import { type Slug, steps } from '@/data/steps'

/** Files that lie in the archive under the names that they have on the site. */
export const kept = [
  ...['icon.svg', 'manifest.webmanifest', 'licences.txt'],
  ...['data.json', 'data.schema.json', 'steps.csv', 'route.geojson'],
  ...(corrections.length > 0 ? ['corrections.xml'] : []),
]

/** The file of a step's page. All pages lie side by side, so that one relative address fits all of them. */
export function pageFile(slug: Slug): string {
  return slug === steps[0].slug ? 'index.html' : `${slug}.html`
}

/** The file of a light embed: of one step, or of the whole story. */
export function embedFile(slug?: Slug): string {
  return slug ? `embed-${slug}.html` : 'embed.html'
}

/** The file of a step's card. */
export function cardFile(slug: Slug, shape: Shape): string {
  return `cards/${slug}-${shape}.png`
}

/**
 * A script, stylesheet or page whose assets lie beside it. `/_next/` becomes `./next/`, which is as long: what React reads
 * from the page counts its own bytes.
 */
export function withRelativeAssets(text: string): string {
  return text.replace(/(["'`(])\/_next\//g, '$1./next/')
}

/** A page whose addresses are all relative. Those with a host stay: they name the site, not the archive. */
export function withRelativeAddresses(html: string): string {
  const slug = `(${steps.map(({ slug }) => slug).join('|')})`
  const file = `((?:${kept.join('|')})(?=[\\\\"?])|still/|fonts/)`.replaceAll('.', '\\.')
  return withRelativeAssets(html)
    .replace(new RegExp(`"/step/${slug}(?=\\\\?["#])`, 'g'), (_, slug: Slug) => `"./${pageFile(slug)}`)
    .replace(
      new RegExp(`"/og/${slug}(?:/(square|tall))?/[0-9a-z]{11}\\.png`, 'g'),
      (_, slug: Slug, shape?: Shape) => {
        return `"./${cardFile(slug, shape ?? 'wide')}`
      },
    )
    .replace(/(href=|"href\\":\\|"path\\":\\)"\/(?=\\?")/g, '$1"./index.html')
    .replace(/(content=\\?"0;url=)\/(?=#)/g, '$1./index.html')
    .replace(new RegExp(`(["(])/${file}`, 'g'), '$1./$2')
}
