import { dirname, relative } from 'node:path/posix'
import type { Exported } from './plan.ts'

/** Every way of naming another file that the corpus uses, by what it looks like in the source. */
export type Form =
  | 'import'
  | 'import-lines'
  | 'import-type'
  | 'import-inline-types'
  | 'side-effect'
  | 'namespace'
  | 'export'
  | 'export-type'
  | 'export-all'
  | 'dynamic'
  | 'require'
  | 'create-require'
  | 'import-equals'
  | 'type-query'
  | 'reference'
  | 'mock'
  | 'url'

/** One statement that names a module. */
export interface Statement {
  form: Form
  text: string
  /** Where the specifier's opening quote stands in the text. */
  at: number
  /** The values that it brings into scope. */
  values: string[]
  /** The types that it brings into scope. */
  types: string[]
}

let serial = 0

/** Starts the numbers in local names over; once a file, so that a file's text depends on nothing else. */
export function restartNames(): void {
  serial = 0
}

/** Writes one statement. `names` has at least one value for the forms that need one. */
export function writeStatement(form: Form, specifier: string, names: readonly Exported[]): Statement {
  const quoted = `'${specifier}'`
  const list = names.map(({ name }) => name).join(', ')
  const values = names.filter(({ kind }) => kind === 'value').map(({ name }) => name)
  const local = `local${++serial}`
  const [before, after, bound] = ((): [string, string, string[]] => {
    switch (form) {
      case 'import':
        return [`import { ${list} } from `, '', values]
      case 'import-lines':
        return [`import {\n${names.map(({ name }) => `  ${name},\n`).join('')}} from `, '', values]
      case 'import-type':
        return [`import type { ${list} } from `, '', []]
      case 'import-inline-types':
        return [
          `import { ${names.map(({ name, kind }) => (kind === 'type' ? `type ${name}` : name)).join(', ')} } from `,
          '',
          values,
        ]
      case 'side-effect':
        return ['import ', '', []]
      case 'namespace':
        return [`import * as ${local} from `, '', [local]]
      case 'export':
        return [`export { ${list} } from `, '', []]
      case 'export-type':
        return [`export type { ${list} } from `, '', []]
      case 'export-all':
        return ['export * from ', '', []]
      case 'dynamic':
        return [`const ${local} = async () => (await import(`, `)).${names[0]!.name}`, []]
      case 'require':
        return [`const { ${names[0]!.name}: ${local} } = require(`, ')', [local]]
      case 'create-require':
        return [`const ${local} = createRequire(import.meta.url)(`, ')', [local]]
      case 'import-equals':
        return [`import ${local} = require(`, ')', [local]]
      case 'type-query':
        return [`type Local${serial} = import(`, `).${names[0]!.name}`, []]
      case 'reference':
        return ['/// <reference path=', ' />', []]
      case 'mock':
        return ['vi.mock(', `, () => ({ ${values[0] ?? 'nothing'}: vi.fn() }))`, []]
      case 'url':
        return [`const ${local} = new URL(`, ', import.meta.url)', []]
    }
  })()
  const isImport =
    form === 'import' || form === 'import-lines' || form === 'import-type' || form === 'import-inline-types'
  return {
    form,
    text: before + quoted + after,
    at: before.length,
    values: bound,
    types: isImport ? names.filter(({ kind }) => kind === 'type').map(({ name }) => name) : [],
  }
}

/** Forms that need what no import brings: their helper import. */
export const HELPERS: Partial<Record<Form, string>> = {
  'create-require': `import { createRequire } from 'node:module'`,
}

/** How a file spells another one. Forms that the runtime takes literally keep the extension. */
export function specifierFor(from: string, to: string, style: 'relative' | 'alias' | 'js', form: Form): string {
  if (form === 'url' || form === 'reference') return dotted(relative(dirname(from), to))
  const bare = to.replace(/\.tsx?$/, '').replace(/\/index$/, '')
  if (style === 'alias') return `@/${bare.slice('src/'.length)}`
  if (style === 'js') return `${dotted(relative(dirname(from), to.replace(/\.tsx?$/, '')))}.js`
  const path = relative(dirname(from), bare)
  // A file that imports the index of its own folder spells the folder.
  return path === '' ? '.' : dotted(path)
}

function dotted(path: string): string {
  return path.startsWith('.') ? path : `./${path}`
}
