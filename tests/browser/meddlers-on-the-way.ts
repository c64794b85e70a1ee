/** A change of the HTML on its way. */
export const onTheWay: Readonly<Record<string, (html: string) => string>> = {
  'comments are taken out': (html) => html.replace(/<!--.*?-->/gs, ''),
  'lines are broken between tags': (html) =>
    outsideOf(html, (part) =>
      part.replace(/<(?=(?:div|main|section|footer|nav|p|story-page|script|link|meta)\b)/g, '\n<'),
    ),
  'a banner comes first': (html) => html.replace('<body>', '<body><div id="toolbar">Cached copy</div>'),
  'a text comes first': (html) => html.replace('<body>', '<body>Cached copy'),
  'a script is put in': (html) => html.replace('<head>', '<head><script>window.proxied = 1</script>'),
  'links are rewritten': (html) => outsideOf(html, (part) => part.replace(/href="https:/g, 'href="http:')),
  'letters are written as numbers': (html) =>
    outsideOf(html, (part) => part.replace(/[’“”–]/g, (letter) => `&#${letter.codePointAt(0)};`)),
  'quotes that may go are gone': (html) =>
    outsideOf(html, (part) => part.replace(/ (class|id)="([\w-]+)"/g, ' $1=$2')),
  'closing tags that may go are gone': (html) =>
    outsideOf(html, (part) => part.replace(/<\/(?:li|dt|dd)>/g, '')),
  'empty attributes are shortened': (html) => outsideOf(html, (part) => part.replaceAll('=""', '')),
  'a base for links is set': (html) => html.replace('<head>', '<head><base target="_top">'),
  'a comment says who was here': (html) =>
    `${html.replace('<body>', '<body><!-- proxy -->')}<!-- served in 3 ms -->`,
}

/** HTML with all changed but what stands in scripts and styles. */
function outsideOf(html: string, change: (part: string) => string): string {
  return html
    .split(/(<(?:script|style)\b.*?<\/(?:script|style)>)/s)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('')
}
