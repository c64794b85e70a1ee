// The dated steps as a list, where the map recedes behind them.

import type { Rect } from '@/components/map/1-plot/rect'
import { sansSemibold } from '@/data/check/advances'
import type { CardContent } from './content'
import type { Ink } from './ink'
import { fitText, leading, widthEm } from './text'

export interface Calendar {
  readonly sizePx: number
  readonly dateWidth: number
  /** Where the last row ends. */
  readonly end: number
  readonly rows: readonly { readonly date: string; readonly lines: readonly string[]; readonly y: number }[]
}

/** The colour of the paper that a list of dates stands on, as CSS: the map shows through a little. */
export const paperUnder = ({ paper }: Pick<Ink, 'paper'>): string => `${paper}d0`

/** Space above and below the text of a row, in em. */
export const rowPadEm = 0.42

/** The list at the top of an area, in the largest of the sizes that fits; null for no dates. @throws {RangeError} */
export function calendarOf(
  days: CardContent['calendar'],
  area: Rect,
  sizes: readonly number[],
): Calendar | null {
  if (days.length === 0) return null
  for (const sizePx of sizes) {
    const calendar = setCalendar(days, area, sizePx)
    if (calendar.end <= area.y + area.height) return calendar
  }
  throw new RangeError(`the dates do not fit the map at ${sizes.at(-1)} px`)
}

function setCalendar(days: CardContent['calendar'], area: Rect, sizePx: number): Calendar {
  const dateWidth = Math.ceil((Math.max(...days.map(({ date }) => widthEm(date, sansSemibold))) + 1) * sizePx)
  const room = { width: area.width - dateWidth, height: area.height, leading: leading.small }
  let end = area.y
  const rows = days.map(({ date, text }) => {
    const { lines } = fitText(text, sansSemibold, [sizePx], room)
    const row = { date, lines, y: end }
    end += (lines.length * leading.small + 2 * rowPadEm) * sizePx
    return row
  })
  return { sizePx, dateWidth, end, rows }
}
