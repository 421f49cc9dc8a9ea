import { showPath, type Fix } from '@stratalint/core'
import { toCamelCase } from '@stratalint/rule/analysis'
import type { Options } from './config-files.ts'
import type { EnvRead } from './find-reads.ts'

/** A read outside of config. */
export type ReadDetails = Omit<EnvRead, 'start' | 'end'> & Pick<Options, 'layers' | 'files'>

/** What bundlers require in front of a name. */
const PUBLIC_PREFIX = /^(?:VITE|NEXT_PUBLIC|PUBLIC|NUXT_PUBLIC|REACT_APP|EXPO_PUBLIC|GATSBY)_(?=[A-Z])/

/** The name of a constant for a variable. */
export const constantName = (variable: string): string => {
  const name = variable.replace(PUBLIC_PREFIX, '')
  return toCamelCase(/[a-z]/.test(name) ? name : name.toLowerCase())
}

/** A name as code. */
export const quoted = (code: string): string => `\`${code}\``

/** Names as code, of which the first are shown. */
export function codes(names: readonly string[]): string {
  const all = [...new Set(names)].map(quoted)
  const [rest, last] = all.length > 3 ? [all.slice(0, 2), `${all.length - 2} more`] : [all.slice(0, -1), all.at(-1)!]
  return rest.length === 0 ? last : `${rest.join(', ')} and ${last}`
}

/** A config file, which may have to be created. */
export type Target = { path: string; exists: boolean }
export const inFile = ({ path, exists }: Target): string =>
  `${exists ? 'In' : 'Create'} ${showPath(path)}${exists ? ', add' : ' with'}`
export const toFile = ({ path, exists }: Target): string => `${showPath(path)}${exists ? '' : ' (create it)'}`

/** A fix that changes a config file and the code that reads the variable. */
export function edit(key: string, title: string, target: string, symbols: string[]): Fix {
  return { key, kind: 'edit', applicability: 'manual', title, target, ...(symbols.length > 0 && { symbols }) }
}
