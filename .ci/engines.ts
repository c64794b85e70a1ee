/** The engines beside Chromium in which `tests/engines` visits the site: Firefox and WebKit, as Debian packs them. */
import { existsSync } from 'node:fs'
import { arch } from 'node:os'
import { inPath, installPackages } from './browser'
import { quiet } from './shell'

const triplets: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }

/** Where Debian's WebKitGTK has its own little browser. */
const miniBrowser = `/usr/lib/${triplets[arch()]}/webkit2gtk-4.1/MiniBrowser`

const names = ['firefox', 'webkit'] as const

/** Programs of the engines that are there, by name; undefined where one is missing. */
export function findEngines(): Readonly<Record<(typeof names)[number], string | undefined>> {
  const firefox = [process.env.FIREFOX_PATH ?? [], ['firefox-esr', 'firefox'].flatMap(inPath)]
    .flat()
    .find((path) => existsSync(path) && quiet(path, ['--version']))
  // What draws without a screen, and what takes pictures of it, is needed beside the browser.
  const tools = [
    ['WebKitWebDriver', '--help'],
    ['Xvfb', '-help'],
    ['dbus-run-session', '--version'],
    ['import', '-version'],
  ] as const
  const webkit = existsSync(miniBrowser) && tools.every(([name, argument]) => quiet(name, [argument]))
  return { firefox, webkit: webkit ? miniBrowser : undefined }
}

const packages = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'dbus', 'imagemagick'],
} as const

/** Installs the engines that are missing, where that can be done, and says which are there. Never fails. */
export function ensureEngines(): boolean {
  const missing = lacking()
  if (missing.length > 0) installPackages(missing.flatMap((name) => packages[name]))
  const still = lacking()
  const there = names.filter((name) => !still.includes(name))
  if (there.length > 0) console.log(`Found other engines: ${there.join(', ')}.`)
  if (still.length > 0) console.log(`Not to be had here, so not tried: ${still.join(', ')}.`)
  return true
}

function lacking() {
  const found = findEngines()
  return names.filter((name) => !found[name])
}
