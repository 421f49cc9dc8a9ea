import type { TSESTree } from '@typescript-eslint/utils'
import { isComponentFile, shortPath, type Fix } from '@stratalint/core'
import type { Inspection } from '@stratalint/rule'
import { singularOf, wordsOf } from '@stratalint/rule/analysis'
import { topicOf } from './path-topic.ts'
import { fileFixes, splitPath, type Naming } from './proposals.ts'

/** What a message is made from. */
export interface Details {
  what: string
  fixes: Fix[]
  not: string
  /** The export that importers name; `null` if the whole file is renamed. */
  symbol: string | null
  /** The folder whose name is vague; its fixes need to know who imports its files. */
  folder: string | null
}

/** The message about the name of a file; `fault` says what is wrong with it. */
export function fileDetails(inspection: Inspection, program: TSESTree.Program, naming: Naming, fault: string): Details {
  const { file, module } = inspection
  const exported = module.exports.filter(({ name, binding }) => binding.type === 'local' && name !== 'default')
  // Types belong to the functions beside them.
  const values = exported.filter(({ typeOnly }) => !typeOnly)
  const named = (values.length > 0 ? values : exported).map(({ name }) => name)
  const names = named.length > 0 ? named : isComponentFile(file) ? [] : declaredNames(program)
  const topic = topicOf(naming)
  // `order-wrapper`, but not `order-utils`
  const kind =
    /(?:^|\/)[._]?(manager|handler|processor|wrapper)[^/]*$/i.exec(file)?.[1]?.toLowerCase().replace(/^/, '-') ?? ''
  return {
    what: `The file name ${shortPath(file, 70)} ${fault} about what the file contains.`,
    fixes: fileFixes(
      naming,
      [...new Set(names)],
      topic === null ? null : kind === '' ? topic : `${singular(topic)}${kind}`,
    ),
    not: `Do not rename it to another catch-all such as ${catchAllsBut(shortPath(file, 70))
      .map((one) => `${one}.ts`)
      .join(' or ')}.`,
    symbol: null,
    folder: null,
  }
}

/** `account` of `accounts`: a manager of accounts is an account manager. */
function singular(topic: string): string {
  const words = wordsOf(topic).map((word) => word.toLowerCase())
  return [...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join('-')
}

/** The message about the name of a folder. */
export function folderDetails(path: string, fault: string): Details {
  return {
    what: `The folder name ${shortPath(path, 70)} ${fault} about what the folder contains.`,
    fixes: [],
    not: `Do not rename it to another catch-all such as ${catchAllsBut(path).join(' or ')}.`,
    symbol: null,
    folder: path,
  }
}

/** Two names that fit everything, other than the name at the end of a path. */
function catchAllsBut(path: string): string[] {
  const own = splitPath(path)[1].toLowerCase()
  return ['common', 'helpers', 'misc'].filter((one) => !own.startsWith(one.slice(0, 6))).slice(0, 2)
}

/** The functions, classes and variables at the top of a file without exports. */
function declaredNames({ body }: TSESTree.Program): string[] {
  return body.flatMap((statement) => {
    const declaration = statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement
    if (declaration.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
  })
}
