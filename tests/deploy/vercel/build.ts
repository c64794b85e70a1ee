/**
 * Makes what Vercel would deploy, with Vercel's own builder, in a copy of the site (`place.ts`). The project's ids are made up, so nothing is asked of Vercel; only npm's registry is, for the builder (360 MB).
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuild, siteWithMapbox } from '@/.ci/build'
import { root, run } from '@/.ci/shell'
import { place } from './place'

/** Newer ones do not install on Node 20. */
const version = '60.1.3'

/** Kept from one build to the next, for speed; and what no host would be given. */
const kept = ['node_modules', '.next']
const left = [...kept, 'out', 'test-results', '.git', '.next-mapbox', '.second-story', '.vercel']

function build(): boolean {
  return install() && copy() && deploy()
}

function install(): boolean {
  const manifest = join(place.cli, 'node_modules/vercel/package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version) return true
  console.log(`Fetching Vercel's command line, ${version}.`)
  mkdirSync(place.cli, { recursive: true })
  return run('npm', ['install', '--prefix', place.cli, '--no-save', '--no-audit', `vercel@${version}`])
}

function copy(): boolean {
  mkdirSync(place.project, { recursive: true })
  for (const name of readdirSync(place.project)) {
    if (!kept.includes(name)) rmSync(join(place.project, name), { recursive: true })
  }
  for (const name of readdirSync(root)) {
    if (left.includes(name)) continue
    cpSync(join(root, name), join(place.project, name), { recursive: true })
  }
  const settings = {
    projectId: 'prj_of_no_account',
    orgId: 'team_of_no_account',
    settings: { framework: 'nextjs' },
  }
  mkdirSync(join(place.project, '.vercel'))
  writeFileSync(join(place.project, '.vercel/project.json'), JSON.stringify(settings))
  return true
}

function deploy(): boolean {
  const vercel = join(place.cli, 'node_modules/.bin/vercel')
  const config = join(place.cli, 'config')
  return run(
    vercel,
    ['build', '--yes', '--prod', '--cwd', place.project, '--global-config', config, '--token', 'none'],
    { VERCEL_TELEMETRY_DISABLED: '1' },
  )
}

const folder = relative(root, place.project)
const sources = [...siteWithMapbox.sources, '.ci', 'tests/deploy/vercel/build.ts']
if (!ensureBuild({ folder, output: '.vercel/output', sources, build, proof: 'config.json' }))
  process.exitCode = 1
