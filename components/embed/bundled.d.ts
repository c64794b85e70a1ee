declare module '*?bundled' {
  const text: string
  export default text
}

declare module '*?split' {
  /** Name of the file that a page names. */
  export const entry: string
  /** All files by their names, in base64. */
  export const files: Readonly<Record<string, string>>
}
