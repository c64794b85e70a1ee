/**
 * What a story of this kind costs without cameras: scrollama, an SVG of 65 countries that stands still, and in each of 14
 * steps a few of them coloured and a point moved along a line. The floor that the map's frames are compared with.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { geoConicEquidistant, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

const { resolve } = createRequire(import.meta.url)

const countryCount = 65
const stepCount = 14

/** Serves it. `visible` once drawn: `svg.map`. */
export async function serveSvgStory(): Promise<{ url: string; close: () => void }> {
  const page = html()
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  }).listen(0)
  await new Promise((done) => server.once('listening', done))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

/** The 65 countries nearest to the middle of Eurasia, as SVG path data. */
function countryPaths(): string[] {
  const topology = JSON.parse(readFileSync(resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology
  const countries = feature(topology, topology.objects.countries as GeometryCollection).features
  const projection = geoConicEquidistant().parallels([40, 60]).rotate([-85, 0]).center([0, 45]).scale(320)
  const path = geoPath(
    projection.translate([195, 228]).clipExtent([
      [-400, -400],
      [800, 900],
    ]),
  ).digits(1)
  const distance = (shape: (typeof countries)[number]) => {
    const [x, y] = path.centroid(shape)
    return Number.isFinite(x) ? Math.hypot(x - 195, y - 228) : Number.POSITIVE_INFINITY
  }
  const near = countries.map((shape) => ({ shape, far: distance(shape) })).sort((a, b) => a.far - b.far)
  return near.slice(0, countryCount).map(({ shape }) => path(shape) ?? '')
}

function html(): string {
  const scrollama = readFileSync(resolve('scrollama/build/scrollama.min.js'), 'utf8')
  const countries = countryPaths().map((d) => `<path d="${d}"/>`)
  const steps = Array.from({ length: stepCount }, (_, n) => `<section><p>Step ${n + 1}</p></section>`)
  return `<!doctype html><meta name="viewport" content="width=device-width"><style>${styles}</style>
<div class="stage"><svg class="map" viewBox="0 0 390 456" preserveAspectRatio="xMidYMid slice">${countries.join('')}
<path class="way" pathLength="1" d="M40 300Q120 200 200 240T350 150"/><circle r="6"/></svg></div>
<div class="steps">${steps.join('')}</div><script>${scrollama}</script><script>${script}</script>`
}

const styles = `body { margin: 0 } .stage { position: sticky; top: 0; height: 54vh; z-index: 1; background: #dce5e8 }
svg { width: 100%; height: 100% } svg path { fill: #f6f3ea; stroke: #b3aa8f; stroke-width: 0.5; transition: fill 0.3s }
svg path.on { fill: #e8cfa0 } svg .way { fill: none; stroke: #c2311c; stroke-width: 2; stroke-dasharray: 1 }
section { height: 150vh } p { margin: 0 1rem; font: 1.1rem serif }`

const script = `const shapes = document.querySelectorAll('.map > path:not(.way)')
const [way, dot] = [document.querySelector('.way'), document.querySelector('circle')]
const length = way.getTotalLength()
scrollama().setup({ step: 'section', offset: 0.75, progress: true })
  .onStepEnter(({ index }) => shapes.forEach((shape, n) => shape.classList.toggle('on', n % ${stepCount} === index)))
  .onStepProgress(({ index, progress }) => {
    const share = (index + progress) / ${stepCount}
    const { x, y } = way.getPointAtLength(share * length)
    dot.setAttribute('transform', 'translate(' + x + ' ' + y + ')')
    way.style.strokeDashoffset = 1 - share
  })`
