import { dirname, relative } from 'node:path/posix'
import type { Exported } from './plan.ts'

/** Every form of import in the corpus, by its look in the source. */
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
  /** The offset of the specifier's opening quote in the text. */
  at: number
  /** The values that it brings into scope. */
  values: string[]
  /** The types that it brings into scope. */
  types: string[]
}

let serial = 0

/** Restarts the numbers in local names for each file, so that a file's text does not depend on other files. */
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

/** The helper import of forms that need one. */
export const HELPERS: Partial<Record<Form, string>> = {
  'create-require': `import { createRequire } from 'node:module'`,
}

/** The specifier of one file in another. Forms that the runtime resolves literally keep the extension. */
export function specifierFor(from: string, to: string, style: 'relative' | 'alias' | 'js', form: Form): string {
  if (form === 'url' || form === 'reference') return dotted(relative(dirname(from), to))
  const bare = to.replace(/\.tsx?$/, '').replace(/\/index$/, '')
  if (style === 'alias') return `@/${bare.slice('src/'.length)}`
  if (style === 'js') return `${dotted(relative(dirname(from), to.replace(/\.tsx?$/, '')))}.js`
  const path = relative(dirname(from), bare)
  // A file that imports the index of its own folder names the folder.
  return path === '' ? '.' : dotted(path)
}

function dotted(path: string): string {
  return path.startsWith('.') ? path : `./${path}`
}
