/** Elements that stand on lines of their own, or beside what they name. */
const ends =
  /<\/(?:p|h[1-6]|li|[ou]l|d[dlt]|section|article|details|summary|figure|div|nav|header|footer|aside|t[dhr]|table|legend|label)>/g

/** HTML with a line break after each of them: what takes the text without its elements finds its words apart. */
export const breakLines = (html: string): string => html.replace(ends, '$&\n')
