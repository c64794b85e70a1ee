// The oldest browsers that the site is for, and what may be newer since it is left out without harm.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Floor } from './support'

const manifest = z
  .object({ browserslist: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')))

/** For the whole site: what Next compiles for. */
export const whole = Object.fromEntries(
  manifest.browserslist.map((line) => line.replace('ios_saf', 'safari_ios').split(' ')),
) as Floor

/** For text and stills: the light embeds, and the site without its live map. */
export const light: Floor = { chrome: '100', firefox: '100', safari: '15.4', safari_ios: '15.4' }

/** Features by the beginning of their names, and why they may be missing. */
type Harmless = Readonly<Record<string, string>>

/** Missing in some browser at either floor. */
export const harmless: Harmless = {
  'css.at-rules.font-face.size-adjust': 'lines break elsewhere until the font is there',
  'css.at-rules.font-face.ascent-override': 'lines stand a little elsewhere until the font is there',
  'css.at-rules.font-face.descent-override': 'as ascent-override',
  'css.at-rules.font-face.line-gap-override': 'as ascent-override',
  'css.properties.forced-color-adjust': 'only where there are forced colours',
  'css.properties.hyphens': 'no word is hyphenated by itself',
  'css.properties.text-wrap': 'lines are of more different lengths',
  'css.properties.cursor': 'no iPhone has a pointer',
}

/** Missing in some browser at the light floor. */
export const harmlessInEmbeds: Harmless = {
  ...harmless,
  'css.types.length.viewport_percentage_units_small': 'of the site’s stage; no light embed has one',
  'css.at-rules.media.prefers-contrast': 'the usual colours pass the contrast rules too',
  'css.at-rules.media.forced-colors': 'colours that mean something are named in words as well',
  'css.properties.overflow-x.clip': 'nothing is wider than the frame',
  'css.properties.scrollbar-width': 'the usual scroll bar',
  'css.properties.scrollbar-color': 'the usual scroll bar',
}

/** Names in the scripts of embeds and hosts that are newer, or look so. */
export const knownNames: Harmless = {
  replaceSync: 'in a try: such a browser says that it prints',
  layout: 'of a dataset: an attribute of the host’s div',
}

/** Missing in some browser at the whole site's floor. */
export const harmlessOnPages: Harmless = {
  ...harmless,
  'css.at-rules.media.scripting': 'the heading over a button that does not come',
  'css.properties.content-visibility': 'the first paint waits for all text',
  'css.properties.contain-intrinsic-block-size': 'as content-visibility',
  'css.properties.overflow-anchor': 'Safari anchors no scroll that would have to be kept from it',
  'css.properties.resize': 'the box of code keeps its size',
  'css.at-rules.page': 'the printer’s own margins',
  'css.properties.size': 'the printer’s own paper',
  'css.properties.break-after': 'a heading may stand at the foot of a sheet',
}
