import type { Slug } from '@/data/steps'

/**
 * Right after a step's section: opens the page there while it is still being read in, so that no reader sees the beginning
 * first, and again once all is there: where sections are lower than the window, the page was too short. Whoever has done
 * something by then is left alone; a place that has changed says nothing, since browsers move it themselves as what is
 * above grows. Without JavaScript the browser is sent to the step's anchor on the front page, since WebKit answers a
 * refresh to an anchor of the same page by loading it again, for ever. A reload or Back keeps the place that the browser
 * kept.
 */
export function OpenAt({ slug }: { slug: Slug }) {
  const script = `(function(){var n=performance.getEntriesByType('navigation')[0],a=new AbortController,o={signal:a.signal,passive:true};function open(){document.getElementById('${slug}').scrollIntoView({behavior:'instant'})}if(location.hash||n&&n.type!=='navigate')return;open();addEventListener('DOMContentLoaded',open,o);['DOMContentLoaded','keydown','pointerdown','touchmove','wheel'].forEach(function(e){addEventListener(e,function(){a.abort()},o)})})()`
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
