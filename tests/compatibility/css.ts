// Which features a stylesheet uses, by their names in the compatibility data.
import type { Identifier } from '@mdn/browser-compat-data'
import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss'
import parseValue from 'postcss-value-parser'
import { type Floor, featureAt, lacking } from './support'

export interface Use {
  /** As `css.selectors.has`. */
  readonly feature: string
  /** The words of the stylesheet that use it. */
  readonly where: string
}

/** What a stylesheet uses that a floor lacks, and that nothing in it guards: no `@supports`, no declaration before it for those that lack it. */
export function unguarded(css: string, floor: Floor): Use[] {
  const found: Use[] = []
  postcss.parse(css).walk((node) => {
    if (isGuarded(node)) return
    const missing = usesOf(node).filter(({ data }) => lacking(data, floor).length > 0)
    if (node.type === 'decl' && missing.length > 0 && hasFallback(node, floor)) return
    found.push(...missing.map(({ feature }) => ({ feature, where: wordsOf(node) })))
  })
  return found
}

type Found = { readonly feature: string; readonly data: Identifier }

function usesOf(node: ChildNode): Found[] {
  if (node.type === 'atrule') return atRule(node)
  if (node.type === 'rule')
    return node.parent?.type === 'atrule' && isKeyframes(node.parent as AtRule) ? [] : rule(node)
  if (node.type === 'decl') return declaration(node)
  return []
}

function look(...path: readonly string[]): Found[] {
  const data = featureAt(...path)
  return data ? [{ feature: path.join('.'), data }] : []
}

function atRule({ name, params, parent }: AtRule): Found[] {
  const features = [...params.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)].map(([, feature = '']) => feature)
  const nested = parent?.type === 'rule' ? look('css', 'selectors', 'nesting') : []
  const range = /\(\s*[a-z-]+\s*[<>=]/.test(params) ? look('css', 'at-rules', 'media', 'range_syntax') : []
  return [
    ...look('css', 'at-rules', name),
    ...(name === 'media' ? features.flatMap((feature) => look('css', 'at-rules', 'media', feature)) : []),
    ...nested,
    ...range,
  ]
}

function rule({ selector, parent }: Rule): Found[] {
  const names = [...selector.matchAll(/::?([a-z-]+)/g)].map(([, name = '']) => name)
  return [
    ...names.flatMap((name) => look('css', 'selectors', name)),
    ...(parent?.type === 'rule' || selector.includes('&') ? look('css', 'selectors', 'nesting') : []),
  ]
}

const units: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['svh', 'svw', 'svi', 'svb', 'svmin', 'svmax'].map((unit) => [unit, 'viewport_percentage_units_small']),
  ),
  ...Object.fromEntries(
    ['lvh', 'lvw', 'lvi', 'lvb', 'lvmin', 'lvmax'].map((unit) => [unit, 'viewport_percentage_units_large']),
  ),
  ...Object.fromEntries(
    ['dvh', 'dvw', 'dvi', 'dvb', 'dvmin', 'dvmax'].map((unit) => [unit, 'viewport_percentage_units_dynamic']),
  ),
  ...Object.fromEntries(
    ['cqw', 'cqh', 'cqi', 'cqb', 'cqmin', 'cqmax'].map((unit) => [unit, 'container_query_length_units']),
  ),
}

function declaration({ prop, value, parent }: Declaration): Found[] {
  const inFontFace = parent?.type === 'atrule' && (parent as AtRule).name === 'font-face'
  const home = inFontFace ? ['css', 'at-rules', 'font-face', prop] : ['css', 'properties', prop]
  const found = prop.startsWith('--') ? [] : look(...home)
  parseValue(value).walk((node) => {
    if (node.type === 'word') {
      const unit = parseValue.unit(node.value)
      if (unit) found.push(...look('css', 'types', 'length', units[unit.unit] ?? unit.unit))
      else if (!prop.startsWith('--')) found.push(...look(...home, node.value))
    } else if (node.type === 'function') {
      found.push(...look('css', 'types', node.value), ...look('css', 'types', 'color', node.value))
    }
  })
  return found
}

/** Whether it stands where only a browser looks that has said it knows what is meant. */
function isGuarded(node: ChildNode): boolean {
  for (let up = node.parent; up && up.type !== 'root'; up = up.parent as ChildNode['parent']) {
    if (up.type === 'atrule' && /^(supports|container)$/.test((up as AtRule).name)) return true
  }
  return false
}

/** Whether the same property is declared before in a way that the floor knows. */
function hasFallback(node: Declaration, floor: Floor): boolean {
  for (let before = node.prev(); before; before = before.prev()) {
    if (before.type !== 'decl' || before.prop !== node.prop) continue
    if (declaration(before as Declaration).every(({ data }) => lacking(data, floor).length === 0)) return true
  }
  return false
}

function isKeyframes({ name }: AtRule): boolean {
  return name.endsWith('keyframes')
}

function wordsOf(node: ChildNode): string {
  if (node.type === 'rule') return node.selector
  if (node.type === 'atrule') return `@${node.name} ${node.params}`
  const { parent } = node
  return `${parent?.type === 'rule' ? (parent as Rule).selector : ''} { ${String(node)} }`
}
