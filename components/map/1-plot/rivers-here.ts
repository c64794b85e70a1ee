import type { RiverCourse } from '@/data/sheet/water/water'

type Rivers = readonly Pick<RiverCourse, 'name' | 'rank' | 'names'>[]

let rivers: Rivers = []

/** The rivers that have come to this page: none, and once the live map has them, all. */
export const riversHere = () => rivers

export function setRivers(come: Rivers): void {
  rivers = come
}
