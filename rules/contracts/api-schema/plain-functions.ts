import { importedAs } from '@stratalint/rule/analysis'
import type { FileContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

/** Names of functions that may hand their argument to a schema. */
const MAY_PARSE =
  /valid|pars|schema|decod|assert|check|ensure|sanit|coerce|guard|require|verify|normali|convert|transform|deserial|hydrate|cast|dto|input|extract|read|handle|^(?:to|from|as|is|get)(?=[A-Z]|$)/i
const PARSES = /\.(?:safe)?[pP]arse\w*\(|\.(?:validate|decode|assert|check|compile|cast)\w*\(|[sS]chema/

/** Knows functions of the project, imported from other files, that are not known to parse their argument. */
export function plainFunctions({
  project,
  inspection,
  sourceCode,
}: Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>): (callee: TSESTree.Node) => boolean {
  return (callee) => {
    const imported = importedAs(sourceCode, callee)
    const name = imported?.path.at(-1)
    if (imported === null || name === undefined || imported.path.some((part) => MAY_PARSE.test(part))) return false
    const edge = inspection.module.edges.find(({ specifier }) => specifier === imported.module)
    if (edge === undefined || MAY_PARSE.test(imported.module.split('/').at(-1)!)) return false
    if (edge.target.type !== 'file') return imported.module.startsWith('.') && edge.target.type !== 'external'
    const [first] = imported.path
    const origin = project.facts.exportsOf(edge.target.path)?.find((one) => one.name === first)?.origin?.path
    return !PARSES.test(project.textOf(origin ?? edge.target.path))
  }
}
