// What decides, before anything else runs, how the page is read; see manner.ts.

export const reducedMotion = '(prefers-reduced-motion: reduce)'
/** A low window or large text: a map that stays would leave a few lines to read in. */
export const cramped = '(max-width: 699.9px) and (max-height: 25.9em)'

/**
 * Sets the first manner while the page is being read in, in words that any browser can parse. `data-able` says that
 * the browser and its reader's settings allow a live map. Until the page has taken over (`data-read`), a script that
 * fails leaves the stills.
 */
export const mannerScript = `(function(r,c){
if(!window.CSS||!CSS.supports||!CSS.supports('width','1cqw')||!CSS.supports('height','1svh')||!CSS.supports('color','color-mix(in srgb,red,red)'))return;
if(c&&c.saveData||matchMedia('(prefers-reduced-data: reduce)').matches)return;
r.dataset.able='';
if(!matchMedia('${cramped}').matches)r.dataset.manner=matchMedia('${reducedMotion}').matches?'calm':'moving';
addEventListener('error',function(e){
if('read' in r.dataset||e.target!==window&&e.target.tagName!=='SCRIPT')return;
delete r.dataset.manner;delete r.dataset.able
},true)
})(document.documentElement,navigator.connection)`
