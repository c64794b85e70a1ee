import { chromium } from '@playwright/test'
const B='http://127.0.0.1:4420'
const b=await chromium.launch({executablePath:process.env.CHROMIUM_PATH})
const p=await b.newPage({viewport:{width:390,height:844},deviceScaleFactor:2})
const errs=[];p.on('pageerror',e=>errs.push(String(e)));p.on('console',m=>{if(['error','warning'].includes(m.type()))errs.push(m.text())})
await p.goto(B+'/');await p.locator('#stage[data-painter=live]').waitFor({state:'attached',timeout:30000})
const slugs=['leaving-black-sea','under-way-black-sea','halfway-black-sea','arriving-caucasus','under-way-caspian','halfway-steppe','under-way-syr','arriving-syr','under-way-gate','arriving-gate']
for(const s of slugs){await p.evaluate(s=>document.getElementById(s).scrollIntoView({behavior:'instant'}),s);await p.evaluate(()=>scrollBy({top:300,behavior:'instant'}));await p.waitForTimeout(700);await p.screenshot({path:`/tmp/nc-${s}.png`})}
await p.evaluate(()=>document.getElementById('ending')?.scrollIntoView({behavior:'instant'}));await p.waitForTimeout(600);await p.screenshot({path:'/tmp/nc-ending.png'})
const list=p.locator('summary').first();console.log(await p.locator('summary').allTextContents().then(a=>a.slice(0,6)))
const q=await b.newPage({viewport:{width:390,height:844},deviceScaleFactor:1})
await q.goto(B+'/embed/builder');await q.waitForTimeout(800);await q.screenshot({path:'/tmp/nc-builder.png'})
await q.goto(B+'/embed?step=halfway-gate');await q.waitForTimeout(600);await q.screenshot({path:'/tmp/nc-embed.png'})
await q.setViewportSize({width:1280,height:800});await q.goto(B+'/step/under-way-steppe');await q.waitForTimeout(2500);await q.screenshot({path:'/tmp/nc-desk.png'})
await q.goto(B+'/');await q.pdf?.({path:'/tmp/nc.pdf'}).catch(e=>console.log(String(e)))
console.log(errs);await b.close()
