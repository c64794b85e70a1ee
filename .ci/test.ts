/**
 * `npm test`: everything that has to hold before a change may land, cheapest first, stopping at the first stage that
 * fails. The last line is always `N passed, N failed`.
 */
import { ensureBrowser } from './browser'
import { ensureBuild, siteWithMapbox } from './build'
import { ensureEngines } from './engines'
import { clearReports, tally } from './reports'
import { run } from './shell'

type Stage = { readonly name: string; readonly passes: () => boolean }

const npm =
  (...script: string[]) =>
  () =>
    run('npm', ['run', '--silent', ...script])

const stages: readonly Stage[] = [
  { name: 'browser', passes: chooseBrowser },
  { name: 'types', passes: npm('typecheck') },
  { name: 'lint', passes: npm('lint') },
  { name: 'data check', passes: npm('check') },
  { name: 'unit tests', passes: npm('test:unit') },
  { name: 'build', passes: () => ensureBuild() },
  { name: 'budget', passes: npm('budget') },
  { name: 'browser tests', passes: npm('test:browser') },
  { name: 'other engines', passes: ensureEngines },
  { name: 'engine tests', passes: npm('test:engines') },
  {
    name: 'deploy tests',
    passes: npm('test:deploy', '--', '--project', 'alone', '--project', 'server', '--project', 'archive'),
  },
  { name: 'Mapbox build', passes: () => ensureBuild(siteWithMapbox) },
  { name: 'Mapbox tests', passes: npm('test:mapbox') },
  { name: 'small bench', passes: npm('bench', '--', '--small') },
]

/** Says which browser it is to be, and hands it to Playwright in `CHROMIUM_PATH`. */
function chooseBrowser(): boolean {
  const browser = ensureBrowser()
  if (!browser) {
    console.error('No browser, and none could be installed: set CHROMIUM_PATH to a Chromium or Chrome.')
    return false
  }
  console.log(`The browser of the tests: ${browser.path} (${browser.origin}).`)
  process.env.CHROMIUM_PATH = browser.path
  return true
}

function runStages() {
  const times: string[] = []
  for (const stage of stages) {
    console.log(`\n=== ${stage.name} ===`)
    const start = performance.now()
    const passed = stage.passes()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const time = `${stage.name.padEnd(14)}${seconds.padStart(7)} s  ${passed ? 'passed' : 'FAILED'}`
    console.log(time)
    times.push(time)
    if (!passed) return { times, failedAt: stage.name }
  }
  return { times, failedAt: undefined }
}

clearReports()
const { times, failedAt } = runStages()
const { passed, failed, skipped } = tally()

console.log(`\n=== summary ===\n${times.join('\n')}`)
if (failedAt) console.log(`Stopped at "${failedAt}"; what comes after it did not run.`)
if (skipped) console.log(`Skipped: ${skipped}.`)
if (!failedAt && passed === 0) console.log('No test ran, which is a failure too.')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failedAt || failed > 0 || passed === 0 ? 1 : 0
