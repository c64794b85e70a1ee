// Rivers of the World Data Bank II, as GSHHG keeps them: short lines, cut along a grid of degrees, without names.
import { existsSync } from 'node:fs'
import h5wasm from 'h5wasm/node'
import type { LonLat } from '../projection'

/** Where Debian's package `gmt-gshhg-high` has them, true to 200 m. */
const source = '/usr/share/gmt-gshhg/binned_river_h.nc'

export const hasRivers = () => existsSync(source)

/** Every line of the source, in degrees. */
export async function readRivers(): Promise<LonLat[][]> {
  await h5wasm.ready
  const file = new h5wasm.File(source, 'r')
  const column = (name: string) => {
    const found = file.get(name)
    if (!(found instanceof h5wasm.Dataset)) throw new Error(`${source} has no ${name}`)
    return found.value as Int16Array | Int32Array // whole numbers, as the source's own description has it
  }
  const bin = (column('Bin_size_in_minutes')[0] ?? 0) / 60
  const across = column('N_bins_in_360_longitude_range')[0] ?? 0
  const [firstOfBin, countOfBin] = [column('Id_of_first_segment_in_a_bin'), column('N_segments_in_a_bin')]
  const [first, count] = [column('Id_of_first_point_in_a_segment'), column('N_points_for_a_segment')]
  const [east, north] = ['longitude', 'latitude'].map((side) =>
    column(`Relative_${side}_from_SW_corner_of_bin`),
  )
  const at = (values: ArrayLike<number> | undefined, i: number) => (values?.[i] ?? 0) & 0xffff // unsigned, kept as signed
  const lines: LonLat[][] = []
  for (let b = 0; b < firstOfBin.length; b += 1) {
    const [west, south] = [(b % across) * bin, 90 - (Math.floor(b / across) + 1) * bin]
    for (let s = 0; s < at(countOfBin, b); s += 1) {
      const line = (firstOfBin[b] ?? 0) + s
      lines.push(
        Array.from({ length: at(count, line) }, (_, k): LonLat => {
          const i = (first[line] ?? 0) + k
          return [west + (at(east, i) / 0xffff) * bin, south + (at(north, i) / 0xffff) * bin]
        }),
      )
    }
  }
  file.close()
  return lines
}
