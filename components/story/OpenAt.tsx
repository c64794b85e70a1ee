import type { Slug } from '@/data/steps'

/**
 * Opens the page at a step while it is still being read in, so that no reader sees the beginning first; without
 * JavaScript the browser is sent to the step's anchor on the front page, since WebKit answers a refresh to an anchor
 * of the same page by loading it again, for ever. A reload or Back keeps the place that the browser kept.
 */
export function OpenAt({ slug }: { slug: Slug }) {
  const script = `(function(){var n=performance.getEntriesByType('navigation')[0];if(location.hash||n&&n.type!=='navigate')return;document.getElementById('${slug}').scrollIntoView({behavior:'instant'})})()`
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
