/**
 * Lets a write of the address that the browser refuses go unnoticed. Next writes it as it takes the page over, and would
 * put its own error page there: a proxy has set another base for links, the page is sandboxed, or too much was written.
 */
export function allowNoHistory(): void {
  const write = history.replaceState
  history.replaceState = (...entry) => {
    try {
      write.apply(history, entry)
    } catch {
      // The page reads on without an address.
    }
  }
}
