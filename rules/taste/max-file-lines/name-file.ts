import { isVague, singularOf, toCamelCase, toKebabCase, toPascalCase, toSnakeCase } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { candidatesFor, topicOf, VAGUE, type CommonWords } from './name-words.ts'
import type { Unit } from './outline.ts'

/** What decides the name of a new file. */
export interface Naming {
  /** The file that is split. */
  file: string
  /** The names of the files in its folder. */
  siblings: readonly string[]
  /** What taste/file-name asks for; `null` where it is off. */
  convention: { case: NameCase; suffix: readonly string[] } | null
  /** The folder of the new file. */
  folder: string
  isTaken(path: string): boolean
}

export type NameCase = 'kebab-case' | 'camelCase' | 'PascalCase' | 'snake_case'

const SPELL: Record<NameCase, (name: string) => string> = {
  'kebab-case': toKebabCase,
  camelCase: toCamelCase,
  PascalCase: toPascalCase,
  snake_case: toSnakeCase,
}

/** A path for a new file with some units of another: in the same folder, named after what it holds, not taken and not vague. */
export function nameFile(
  units: readonly Unit[],
  { file, folder, siblings, convention, isTaken }: Naming,
  common: CommonWords = { helpers: new Set(), topic: [], title: null },
): string {
  const prefix = folder === '' ? '' : `${folder}/`
  const base = posix.basename(file)
  const [stem = ''] = base.split('.')
  const extension = extensionOf(base, units)
  const suffix = suffixOf(base, siblings, units, convention?.suffix ?? [])
  const found = convention?.case ?? caseOf(base, siblings)
  // Beside components in PascalCase, files with functions are in camelCase.
  const isComponent = units.some(({ shape, hasJsx }) => hasJsx || shape === 'component' || shape === 'class')
  const spell = SPELL[convention === null && found === 'PascalCase' && !isComponent ? 'camelCase' : found]
  for (const words of candidatesFor(
    units,
    topicOf(stem, file),
    /(?:^|\/)(?:types|models|schemas|interfaces)(?:\/|$)/.test(folder),
    common,
  )) {
    const name = spell(words.join(' '))
    if (name === '' || isVague(name) || VAGUE.has(name.toLowerCase())) continue
    const path = `${prefix}${name}${suffix}${extension}`
    const isNew =
      singularOf(name.toLowerCase()) !== singularOf(stem.toLowerCase()) &&
      name.toLowerCase() !== stem.toLowerCase() &&
      !siblings.some((one) => one.split('.')[0]!.toLowerCase() === name.toLowerCase())
    if (isNew && !isTaken(path)) return path
  }
  const last = units.every(({ shape }) => shape === 'type')
    ? ['model', 'shapes']
    : ['section', 'part', 'helpers', 'rest']
  const paths = last.map((word) => `${prefix}${spell(`${stem} ${word}`)}${suffix}${extension}`)
  return paths.find((path) => !isTaken(path)) ?? paths[0]!
}

/** A file with JSX needs its extension; one without does not. Code of a component moves to a module. */
function extensionOf(base: string, units: readonly Unit[]): string {
  const extension = posix.extname(base)
  const hasJsx = units.some((unit) => unit.hasJsx)
  if (extension === '.tsx') return hasJsx ? '.tsx' : '.ts'
  if (extension === '.jsx') return hasJsx ? '.jsx' : '.js'
  return ['.vue', '.svelte', '.astro', '.mdx'].includes(extension) ? '.ts' : extension
}

/** The part before the extension that nearly all files of the folder have: `.service` of `orders.service.ts`. */
function suffixOf(
  base: string,
  siblings: readonly string[],
  units: readonly Unit[],
  wanted: readonly string[],
): string {
  if (wanted.length > 0) return wanted.find((one) => base.includes(`${one}.`)) ?? wanted[0]!
  const own = /^[^.]+((?:\.[^.]+)+)\.[^.]+$/.exec(base)?.[1]
  if (own === undefined) return ''
  const sources = siblings.filter((one) => /\.[cm]?[jt]sx?$/.test(one) && !/\.(?:test|spec)\./.test(one))
  const alike = sources.filter((one) => one.includes(`${own}.`))
  return sources.length >= 3 && alike.length >= sources.length * 0.8 && units.some(({ shape }) => shape !== 'type')
    ? own
    : ''
}

/** The case of the file's own name where most files of its folder have it. */
function caseOf(base: string, siblings: readonly string[]): NameCase {
  const own = styleOf(base)
  if (own === null || own === 'kebab-case') return 'kebab-case'
  const styled = siblings.map(styleOf).filter((style) => style !== null)
  return styled.filter((style) => style === own).length > styled.length / 2 ? own : 'kebab-case'
}

/** The case of a name; `null` for a name of one word in small letters. */
function styleOf(name: string): NameCase | null {
  const stem = name.split('.')[0]!
  if (stem.includes('-')) return 'kebab-case'
  if (stem.includes('_')) return 'snake_case'
  if (/^[A-Z].*[a-z]/.test(stem)) return 'PascalCase'
  return /[A-Z]/.test(stem) ? 'camelCase' : null
}
