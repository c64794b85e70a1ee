import type { Slug } from '@/data/steps'

/**
 * Right after a step's section: opens the page there while it is still being read in, so that no reader sees the beginning
 * first. Where sections are lower than the window, the page is long enough only later; whoever has scrolled by then is
 * left alone. Without JavaScript the browser is sent to the step's anchor on the front page, since WebKit answers a
 * refresh to an anchor of the same page by loading it again, for ever. A reload or Back keeps the place that the browser
 * kept.
 */
export function OpenAt({ slug }: { slug: Slug }) {
  const script = `(function(){var n=performance.getEntriesByType('navigation')[0],y;if(location.hash||n&&n.type!=='navigate')return;function open(){if(y===undefined||y===scrollY){document.getElementById('${slug}').scrollIntoView({behavior:'instant'});y=scrollY}}open();addEventListener('DOMContentLoaded',open)})()`
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words; a slug is one of fourteen */}
      <script dangerouslySetInnerHTML={{ __html: script }} />
      <noscript
        // biome-ignore lint/security/noDangerouslySetInnerHtml: as above
        dangerouslySetInnerHTML={{ __html: `<meta http-equiv="refresh" content="0;url=/#${slug}">` }}
      />
    </>
  )
}
