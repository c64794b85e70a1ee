/** The columns (km on the sheet's x axis) into which the level along the railway is cut, a file each. */
export const corridorColumns = [-4650, -2275, -100, 2250, 4850] as const

/** Its southern and northern ends, and the rows between, in km on the sheet's y axis. */
export const corridorRows = [-2200, -1053, 93, 1240] as const
