// The ground with relief and waters. Each is marked as shown when it has come in; what is painted of it is another matter: a
// ground that is not exact yet, since the camera moves or something has come, is marked as moved.

const exact = ':not([data-moved])'

export const reliefShown = `#stage canvas[data-relief=shown]${exact}`
export const watersShown = `#stage canvas[data-water=shown]${exact}`
/** On any stage. */
export const groundWhole = `canvas[data-relief=shown][data-water=shown]${exact}`
