export type Cell = string | number | undefined
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

/** Text in columns, the first to the left and the others to the right. A missing figure is 'n/a'. */
export function format({ head, rows }: Table): string {
  const columns = head.map((title, i) => [title, ...show(rows.map((row) => row[i]))])
  const widths = columns.map((cells) => Math.max(...cells.map(({ length }) => length)))
  const line = (at: number) =>
    columns
      .map((cells, i) => {
        const [cell = '', width = 0] = [cells[at], widths[i]]
        return i ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(0), rule, ...rows.map((_, i) => line(i + 1))].join('\n')
}

/** Bytes in kB of 1,000. */
export const kB = (bytes: number) => bytes / 1000

/** Numbers of one column share their decimals: none where all are whole, else one. */
function show(cells: readonly Cell[]): string[] {
  const decimals = cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell)) ? 0 : 1
  return cells.map((cell = 'n/a') =>
    typeof cell === 'string' ? cell : cell.toFixed(decimals).replace(/^-(0(?:\.0)?)$/, '$1'),
  )
}
