// One page that shows all cards, for the people who post them.
import { escaped } from '@/components/text/markup'
import { site } from '@/data/site'

export interface Filed {
  readonly file: string
  readonly path: string
  readonly shape: string
  readonly alt: string
}

/** A contact sheet as an HTML page that stands in the same folder as the pictures. */
export function contactSheet(cards: readonly Filed[]): string {
  const groups = [...new Set(cards.map(({ shape }) => shape))]
  const figure = ({ file, path, alt }: Filed) =>
    `<figure><a href="${file}"><img src="${file}" alt="${escaped(alt)}" loading="lazy"></a><figcaption><b>${path}</b> ${escaped(alt)}</figcaption></figure>`
  const section = (shape: string) =>
    `<h2>${shape}</h2><section class="${shape}">${cards
      .filter((card) => card.shape === shape)
      .map(figure)
      .join('')}</section>`
  return `<!doctype html>
<html lang="${site.locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(site.name)}: share cards</title>
<style>
body { margin: 1.5rem; font: 0.875rem/1.4 system-ui, sans-serif; background: #eceae4; color: #1b1b1b }
section { display: grid; gap: 1.5rem 1rem; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)) }
section.square, section.tall { grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)) }
figure { margin: 0 } img { width: 100%; height: auto; display: block } figcaption { margin-top: 0.375rem }
</style>
<h1>${escaped(site.name)}: share cards</h1>
${groups.map(section).join('\n')}
</html>
`
}
