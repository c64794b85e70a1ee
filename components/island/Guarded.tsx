import { Component, type ReactNode } from 'react'

/** Without it a fault of what comes alive in a page would have Next put its own error page in the page's place. */
export class Guarded extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  /** What the page is without its live map. */
  override componentDidCatch() {
    const { dataset } = document.documentElement
    delete dataset.manner
    delete dataset.read
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
