/** What the system or the reader has set before the browser starts. */
export interface Settings {
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  readonly noScript?: boolean
}

/** A browser with one window, whichever engine it has. `frames` are selectors of iframes, the outermost first. */
export interface Visitor {
  goto(url: string): Promise<void>
  back(): Promise<void>
  reload(): Promise<void>
  /** Sizes the page's window in CSS px. */
  resize(width: number, height: number): Promise<void>
  /** Runs a function in the page, or in a frame of it, and waits for what it promises. Its arguments are copied. */
  evaluate<T, A extends readonly unknown[]>(
    run: (...args: A) => T | Promise<T>,
    args: A,
    frames?: readonly string[],
  ): Promise<T>
  /** Presses and lets go of a key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>
  /** Clicks on a point of the window, in CSS px. */
  click(x: number, y: number): Promise<void>
  /** A picture of the window as PNG. */
  picture(): Promise<Buffer>
  /** Errors and warnings in the console since this was last asked. */
  troubles(): readonly string[]
  close(): Promise<void>
}
