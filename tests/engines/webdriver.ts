// The little of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that a visit needs.

const keys: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A session with a browser, through its driver. */
export class Session {
  private constructor(private readonly address: string) {}

  /**
   * Starts a browser.
   * @param driver address of the driver.
   */
  static async start(driver: string, capabilities: object): Promise<Session> {
    const { sessionId } = (await send('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string }
    const session = new Session(`${driver}/session/${sessionId}`)
    // A script that a navigation has cut off never answers: whoever asked has to have time to ask again.
    await session.post('timeouts', { script: 30_000 })
    return session
  }

  post(command: string, body: object = {}): Promise<unknown> {
    return send('POST', `${this.address}/${command}`, body)
  }

  get(command: string): Promise<unknown> {
    return send('GET', `${this.address}/${command}`)
  }

  async end(): Promise<void> {
    await send('DELETE', this.address)
  }

  /** Leads the commands that follow to a frame: selectors of iframes, the outermost first. */
  async enter(frames: readonly string[]): Promise<void> {
    await this.post('frame', { id: null })
    for (const value of frames)
      await this.post('frame', { id: await this.post('element', { using: 'css selector', value }) })
  }

  /** Runs a function where the session is. */
  async run<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, args: A): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${run})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = (await this.post('execute/async', { script, args })) as {
      value: T
      error?: string
    }
    if (error) throw new Error(error)
    return value
  }

  press(key: string): Promise<unknown> {
    const value = keys[key] ?? key
    return this.act({
      type: 'key',
      id: 'keys',
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    })
  }

  click(x: number, y: number): Promise<unknown> {
    return this.act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    })
  }

  private act(source: object): Promise<unknown> {
    return this.post('actions', { actions: [source] })
  }
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(150_000),
  })
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
  if (!response.ok)
    throw new Error(`${address.replace(/.*session\//, '')}: ${value?.error}: ${value?.message}`)
  return value
}
