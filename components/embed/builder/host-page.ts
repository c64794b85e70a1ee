// Pages in which an editor sees the embed before it is in their own. Styled by attributes only: the policy of our own
// site holds in them too, and lets no stylesheet in.

interface Host {
  readonly name: string
  /** Of the window, in CSS px. */
  readonly widthPx: number
  readonly heightPx: number
  /** Of the article, in CSS px. */
  readonly columnPx: number
  readonly says: string
}

const desktop = { widthPx: 800, heightPx: 680, columnPx: 640 } as const

export const hosts = {
  phone: {
    name: 'Phone, column of 320',
    widthPx: 320,
    heightPx: 640,
    columnPx: 320,
    says: 'A phone; the article is as wide as the screen.',
  },
  article: {
    name: 'Article, column of 640',
    ...desktop,
    says: 'A desktop page with one column of text.',
  },
  wide: {
    name: 'Wide',
    widthPx: 1200,
    heightPx: 720,
    columnPx: 1200,
    says: 'A part of the page that is as wide as the window.',
  },
  header: {
    name: 'Sticky header',
    ...desktop,
    says: 'Its header is 64 px high and is called #header: either may be written as the offset.',
  },
  bare: {
    name: 'No scripts',
    ...desktop,
    says: 'A system that takes scripts out of what editors paste. With the script taken out, the link remains.',
  },
  dark: {
    name: 'Dark',
    ...desktop,
    says: 'A dark page, whatever the reader’s system is set to: choose the dark colours for it.',
  },
  two: {
    name: 'Two embeds',
    ...desktop,
    says: 'The same code twice on one page.',
  },
} as const satisfies Record<string, Host>

export type HostName = keyof typeof hosts

export const hostNames = Object.keys(hosts) as HostName[] // as the type of `hosts` says

/** The whole document of a simulated host with an embed's code in it. */
export function hostPage(name: HostName, code: string): string {
  const { columnPx } = hosts[name]
  const dark = name === 'dark'
  const [paper, bar] = dark ? ['#16181a', '#34383c'] : ['#fff', '#e3e3e3']
  const embed = `<div style="margin:0 0 24px">${name === 'bare' ? withoutScripts(code) : code}</div>`
  const text = (lines: number) =>
    `<div aria-hidden="true" style="margin:0 16px 24px">${`<div style="height:10px;margin:0 0 14px;background:${bar}"></div>`.repeat(lines)}</div>`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page around the embed</title>',
    '<meta name="viewport" content="width=device-width"><base target="_blank"></head>',
    `<body style="margin:0;font-family:system-ui,sans-serif;line-height:1.5;background:${paper};color:${dark ? '#ddd' : '#222'};color-scheme:${dark ? 'dark' : 'light'}">`,
    name === 'header' ? header : '',
    `<article style="max-width:${columnPx}px;margin:0 auto;padding:16px 0">`,
    '<h1 style="margin:0 16px 16px;font-size:22px">An article of yours</h1>',
    ...[text(6), embed, text(8), ...(name === 'two' ? [embed, text(8)] : [])],
    '</article></body></html>',
  ].join('\n')
}

const header =
  '<header id="header" style="position:sticky;top:0;z-index:9;display:flex;align-items:center;height:64px;padding:0 16px;background:#222;color:#fff">Your header</header>'

/** What is left of a code where scripts are taken out. */
function withoutScripts(code: string): string {
  return code.replaceAll(/<script\b[^>]*><\/script>/g, '')
}
