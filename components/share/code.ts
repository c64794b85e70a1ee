// The code that an editor puts into a page. Nothing of the story is in here, so that the share menu stays light.
import { escaped } from '@/components/text/markup'

export interface Embedded {
  /** The site's own, without a slash at its end. */
  readonly origin: string
  /** Path and query of the embed, as `embedPath` writes them. */
  readonly embedPath: string
  /** Path of the page that the link leads to where the embed does not run. */
  readonly pagePath: string
  /** What the embed is called: the text of the link, and what a screen reader says of the frame. */
  readonly title: string
  /** What the host's own header covers at the top of the window: CSS px or a selector of the header; '' for nothing. */
  readonly offset?: string
}

/** Size in CSS px of a frame whose host does nothing about it. */
export const frameSize = { widthPx: 640, heightPx: 640 } as const

/** Code for pages that may run our script: the script makes the frame, and without it the link remains. */
export function loaderCode({ origin, embedPath, pagePath, title, offset }: Embedded): string {
  const { searchParams } = new URL(embedPath, origin)
  const settings = [...searchParams].map(([name, value]) => attribute(`data-${name}`, value))
  if (offset) settings.push(attribute('data-offset', offset))
  return [
    `<div${attribute('data-story', `${origin}/`)}${settings.join('')}>`,
    `  <a${attribute('href', origin + pagePath)}>${escaped(title)}</a>`,
    '</div>',
    `<script async${attribute('src', `${origin}/embed.js`)}></script>`,
  ].join('\n')
}

/**
 * Code for pages whose system takes scripts out: a frame and nothing else. It has no `style`, which the policy of a
 * strict page would refuse. It is as wide as its place: themes that read width and height as a shape would make a phone's
 * frame too low for any text.
 */
export function frameCode(
  { origin, embedPath, title }: Embedded,
  heightPx: number = frameSize.heightPx,
): string {
  const attributes = {
    src: origin + embedPath,
    title,
    width: '100%',
    height: `${heightPx}`,
    loading: 'lazy',
    frameborder: '0',
  }
  return `<iframe${Object.entries(attributes)
    .map(([name, value]) => attribute(name, value))
    .join('')}></iframe>`
}

/** The link by which a system that is given an address of ours finds the code for it. */
export function oembedUrl(origin: string, path: string, format: 'json' | 'xml'): string {
  return `${origin}/oembed?${new URLSearchParams({ url: origin + path, format })}`
}

/** An attribute with the space before it. */
const attribute = (name: string, value: string) => ` ${name}="${escaped(value)}"`
