// WebKitGTK's little browser on a screen that nobody sees, driven by WebKitWebDriver.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings, Visitor } from './visitor'
import { type Rect, Session } from './webdriver'

/** So that the window can be as narrow as a phone's. */
const narrow = `headerbar, headerbar *, toolbar, toolbar *, button, entry {
  min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0);
}`

/** What WebKit writes to the console by itself and nobody did wrong. */
const harmless = /dbus|a11y|accessibility/i

/**
 * Starts WebKitGTK.
 * @param binary the MiniBrowser that comes with the library.
 */
export async function openWebKit(binary: string, settings: Settings): Promise<Visitor> {
  const screen = await startScreen()
  const driver = await startDriver(screen.display, settings)
  try {
    const options = {
      binary,
      args: [
        '--automation',
        '--enable-write-console-messages-to-stdout=true',
        ...(settings.dark ? ['--dark-mode'] : []),
        ...(settings.noScript ? ['--enable-javascript=false'] : []),
      ],
    }
    const session = await Session.start(driver.address, { 'webkitgtk:browserOptions': options })
    return visit(session, screen.display, driver.said, () => {
      driver.stop()
      screen.stop()
    })
  } catch (error) {
    driver.stop()
    screen.stop()
    throw error
  }
}

function visit(session: Session, display: string, said: () => string, stop: () => void): Visitor {
  let read = 0
  return {
    goto: async (url) => void (await session.post('url', { url })),
    back: async () => void (await session.post('back')),
    reload: async () => void (await session.post('refresh')),
    resize: (width, height) => resize(session, width, height),
    async evaluate(run, args, frames = []) {
      await session.enter(frames)
      try {
        return await session.run(run, args)
      } finally {
        if (frames.length > 0) await session.enter([])
      }
    },
    press: async (key) => void (await session.press(key)),
    click: async (x, y) => void (await session.click(x, y)),
    picture: () => picture(session, display),
    troubles: () => {
      const lines = said().slice(read).split('\n')
      read = said().length
      return lines.filter((line) => /CONSOLE.*\b(ERROR|WARN)/i.test(line) && !harmless.test(line))
    },
    async close() {
      await session.end().catch(() => undefined)
      stop()
    },
  }
}

/** Sizes the window until the page has its size: how much the window adds to it is not known before. */
async function resize(session: Session, width: number, height: number): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const [innerWidth, innerHeight] = await session.run(sizeOfPage, [])
    if (innerWidth === width && innerHeight === height) return
    const outer = (await session.get('window/rect')) as Rect
    await session.post('window/rect', {
      width: outer.width + width - innerWidth,
      height: outer.height + height - innerHeight,
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The window does not become ${width} x ${height}.`)
}

const sizeOfPage = () => [window.innerWidth, window.innerHeight] as const

/** From the screen: WebKitGTK's own command for it never answers on some pages. */
async function picture(session: Session, display: string): Promise<Buffer> {
  const outer = (await session.get('window/rect')) as Rect
  const crop = `${outer.width}x${outer.height}+${outer.x}+${outer.y}`
  return execFileSync('import', ['-window', 'root', '-crop', crop, '+repage', 'png:-'], {
    env: { ...process.env, DISPLAY: display },
    maxBuffer: 64 * 2 ** 20,
  })
}

async function startScreen(): Promise<{ display: string; stop: () => void }> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
    server.once('exit', () => reject(new Error('Xvfb did not start.')))
  })
  return { display: `:${number}`, stop: () => server.kill() }
}

async function startDriver(display: string, settings: Settings) {
  const port = await freePort()
  const config = mkdtempSync(join(tmpdir(), 'webkit-'))
  mkdirSync(join(config, 'gtk-3.0'))
  writeFileSync(join(config, 'gtk-3.0/gtk.css'), narrow)
  const animations = `[Settings]\ngtk-enable-animations=${settings.reducedMotion ? 0 : 1}\n`
  writeFileSync(join(config, 'gtk-3.0/settings.ini'), animations)
  const process = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...environment, DISPLAY: display, XDG_CONFIG_HOME: config },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, which ends with it
  })
  let said = ''
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (data) => (said += data))
  const address = `http://127.0.0.1:${port}`
  await answers(address, process)
  const stop = () => {
    if (process.pid) globalThis.process.kill(-process.pid)
    rmSync(config, { recursive: true, force: true })
  }
  return { address, said: () => said, stop }
}

/** No graphics card, no desktop, and often root. */
const environment = {
  ...process.env,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
}

async function answers(address: string, driver: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && driver.exitCode === null; tries += 1) {
    const ready = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('WebKitWebDriver did not start.')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo // it listens on a port
      server.close(() => resolve(port))
    })
  })
}
