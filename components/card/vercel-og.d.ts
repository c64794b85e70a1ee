// What og-parts.mjs makes of @vercel/og, under the name that next.config.ts gives it.
declare module '@vercel/og/parts' {
  import type { ReactElement } from 'react'

  interface Font {
    readonly name: string
    readonly weight: 400 | 500 | 600
    readonly style: 'normal' | 'italic'
    readonly data: ArrayBuffer
  }

  /** Resolves when `satori` and `Resvg` may be called. */
  export const ready: Promise<unknown>

  /** A tree as an SVG document whose letters are paths. */
  export function satori(
    tree: ReactElement,
    options: {
      readonly width: number
      readonly height: number
      readonly fonts: Font[]
      /** Called with letters that none of the fonts has. */
      readonly loadAdditionalAsset: (script: string, letters: string) => Promise<never>
    },
  ): Promise<string>

  /** An SVG document read in. What is not freed stays in the memory of the wasm. */
  export class Resvg {
    constructor(svg: string, options?: { readonly fitTo: { readonly mode: 'width'; readonly value: number } })
    /** `pixels` is a copy: red, green, blue and opacity of each. */
    render(): { readonly pixels: Uint8Array<ArrayBuffer>; free(): void }
    free(): void
  }
}
