/**
 * Which Chromium the tests and the bench drive. A browser counts only when it starts, since a snap's stub and a download
 * without its system libraries both lie on the path like the real thing.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { quiet, run } from './shell'

export type Browser = { readonly path: string; readonly origin: string }

/**
 * Root needs no sandbox; the rest keeps a closed network from being asked for the browser's own business, and colours
 * the same on every screen.
 */
export const launchArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

/** WebGL without a graphics card, for what draws with it. */
export const softwareWebGl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']

/** Chromium without its windows, as Debian packs it: the same engine, and the tests take half the time. */
const shell = 'chromium-headless-shell'

const systems = 'the system’s'

/** The first browser that starts: `CHROMIUM_PATH`, then the system's, then Playwright's own. */
export function findBrowser(): Browser | undefined {
  return candidates().find(({ path }) => executable(path) && quiet(path, ['--version']))
}

/**
 * The browser for the tests: the one that is there, or the one that can be installed. A machine of Debian's that has
 * only the Chromium with windows gets the one without, where nobody has to be asked for a password.
 */
export function ensureBrowser(): Browser | undefined {
  ensureFonts()
  const found = findBrowser()
  if (!found) return installBrowser()
  const slow = found.origin === systems && !found.path.endsWith(shell)
  const mayInstall = process.getuid?.() === 0
  return (slow && mayInstall && installPackages([shell]) && findBrowser()) || found
}

/** The page's stand-ins are made of a font of the system: where there is none, text moves as the page's own fonts come. */
function ensureFonts() {
  const isThere = quiet('sh', ['-c', 'fc-list | grep -qE "Liberation Serif|Times New Roman|Tinos"'])
  if (!isThere && process.platform === 'linux' && process.getuid?.() === 0)
    installPackages(['fonts-liberation'])
}

/** Downloads Playwright's browser, or else installs Debian's. Returns undefined when neither can be had. */
function installBrowser(): Browser | undefined {
  console.log('No browser found. Trying Playwright’s own download.')
  if (run('npx', ['playwright', 'install', 'chromium'])) {
    const downloaded = findBrowser()
    if (downloaded) return downloaded
  }
  console.log('Playwright’s download does not work here. Trying apt-get.')
  return installPackages([shell]) || installPackages(['chromium']) ? findBrowser() : undefined
}

/** Installs packages of Debian or Ubuntu, as root or by sudo. Returns whether that went well; elsewhere it does not. */
export function installPackages(packages: readonly string[]): boolean {
  if (!quiet('apt-get', ['--version'])) return false
  const sudo = process.getuid?.() !== 0 && quiet('sudo', ['--version']) ? ['sudo'] : []
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}

function candidates(): Browser[] {
  const named = process.env.CHROMIUM_PATH
  const system = [shell, 'chromium', 'google-chrome', 'chromium-browser']
    .flatMap(inPath)
    .map((path) => ({ path, origin: systems }))
  return [
    ...(named ? [{ path: named, origin: 'from CHROMIUM_PATH' }] : []),
    ...system,
    { path: chromium.executablePath(), origin: 'Playwright’s own' },
  ]
}

/** Where a program of the system may be. */
export function inPath(program: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program))
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
