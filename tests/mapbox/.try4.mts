import { chromium } from '@playwright/test'

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
const ctx = await browser.newContext({
  viewport: { width: 320, height: 568 },
  isMobile: true,
  hasTouch: true,
})
await ctx.addInitScript('globalThis.__name = (named) => named')
await ctx.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }))
const page = await ctx.newPage()
const cdp = await ctx.newCDPSession(page)
await page.goto('http://localhost:3225/')
await page.locator('#stage[data-painter=live]').waitFor()
for (let i = 1; i <= 8; i++) {
  const p = i % 2 ? '/step/rail' : '/'
  await page.evaluate((p) => (window as any).next.router.push(p), p)
  await page.waitForFunction((p) => location.pathname === p, p)
  await page.locator('#stage[data-painter=live]').waitFor()
}
await cdp.send('HeapProfiler.collectGarbage')
let chunks = ''
cdp.on('HeapProfiler.addHeapSnapshotChunk', (e) => {
  chunks += e.chunk
})
await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
await browser.close()
const s = JSON.parse(chunks),
  nf = s.snapshot.meta.node_fields,
  ef = s.snapshot.meta.edge_fields,
  N = nf.length,
  E = ef.length,
  types = s.snapshot.meta.node_types[0],
  et = s.snapshot.meta.edge_types[0]
const nodes = s.nodes,
  edges = s.edges,
  str = s.strings
const iName = nf.indexOf('name'),
  iType = nf.indexOf('type'),
  iEC = nf.indexOf('edge_count'),
  iDet = nf.indexOf('detachedness')
const count = nodes.length / N
const first = new Uint32Array(count + 1)
for (let i = 0, e = 0; i < count; i++) {
  first[i] = e
  e += nodes[i * N + iEC]
  first[i + 1] = e
}
const parent = new Int32Array(count).fill(-1),
  pe = new Int32Array(count)
const q = [0]
parent[0] = 0
for (let h = 0; h < q.length; h++) {
  const n = q[h]!
  for (let e = first[n]!; e < first[n + 1]!; e++) {
    const t = et[edges[e * E]]
    if (t === 'weak') continue
    const to = edges[e * E + 2] / N
    if (parent[to] === -1) {
      parent[to] = n
      pe[to] = e
      q.push(to)
    }
  }
}
const name = (n: number) => types[nodes[n * N + iType]] + ':' + str[nodes[n * N + iName]].slice(0, 70)
const seen = new Map<string, number>()
const shown = 0
const det: number[] = []
for (let n = 0; n < count; n++) if (nodes[n * N + iDet] === 2 && parent[n] !== -1) det.push(n)
console.log('detached', det.length)
const paths = new Map<string, number>()
for (const n of det) {
  if (!/section/i.test(str[nodes[n * N + iName]])) continue
  let p = [],
    m = n
  while (m !== 0 && p.length < 40) {
    const e = pe[m]!
    const t = et[edges[e * E]]
    const en = t === 'element' || t === 'hidden' ? edges[e * E + 1] : str[edges[e * E + 1]]
    p.push(`${name(m)} <-[${en}]`)
    m = parent[m]!
  }
  const k = p
    .slice(1)
    .map((x) => x.replace(/\d{3,}/g, '#'))
    .join('\n   ')
  paths.set(k, (paths.get(k) ?? 0) + 1)
}
for (const [k, v] of [...paths].sort((a, b) => b[1] - a[1]).slice(0, 4)) console.log(v, '\n   ' + k)
