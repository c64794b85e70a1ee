// What decides, before anything else runs, how the page is read; see reading-mode.ts. `adoptedStyleSheets` stands for the syntax of
// our scripts: Safari has both since 16.4.

import { needed, reducedMotion } from './live-needs'

/**
 * Sets the first mode while the page is being read in, in words that any browser can parse. `data-able` says that
 * the browser and its reader's settings allow a live map. Until the page has taken over (`data-read`), a script of ours
 * that fails leaves the stills, at the step that is read; what an extension or a proxy put into the page may fail as it likes, and
 * React may say (error 418) that they have changed it: it goes on. Where the stills fail too, the map stands that the page itself holds.
 * A page that has been taken over already is a copy saved by a browser, in which no canvas has kept what it showed.
 */
export const modeScript = `(function(r,c){
if('read' in r.dataset){delete r.dataset.read;delete r.dataset.manner;delete r.dataset.able;return}
if(!window.CSS||!CSS.supports||!CSS.supports('(width:1cqw) and (height:1svh) and (color:color-mix(in srgb,red,red))')||!('adoptedStyleSheets' in document))return;
if(c&&c.saveData||matchMedia('(prefers-reduced-data: reduce)').matches)return;
r.dataset.able='';
var w=r.clientWidth,h=r.clientHeight,f=parseFloat(getComputedStyle(r).fontSize);
if(w<${needed.narrowPx}||w<=h?h>=${needed.heightRem}*f:w>=${needed.widthRem}*f)r.dataset.manner=matchMedia('${reducedMotion}').matches?'calm':'moving';
var kept=r.dataset.manner,out=0;
addEventListener('error',function(e){
var t=e.target,s=t===window?e.filename:t.tagName==='SCRIPT'?t.src:'';
if('read' in r.dataset||/React error #418/.test(e.message))return;
if(out&&kept&&t.tagName==='IMG')r.dataset.manner=kept;
if(out||!s||!/\\/(static\\/chunks|embed\\/script)\\//.test(s))return;
var a=document.querySelectorAll('.steps>section'),i=a.length;
while(i--&&a[i].getBoundingClientRect().top>innerHeight*0.75);
out=1;delete r.dataset.manner;delete r.dataset.able;
if(scrollY>0&&i>=0)a[i].scrollIntoView()
},true)
})(document.documentElement,navigator.connection)`
