import type { FileContext, RuleSource } from '@stratalint/rule'
import { originsOf, type FunctionNode, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { showsFailure } from './failed-answers.ts'
import { calleeName } from './flow-verdict.ts'

type Node = TSESTree.Node

/** Whether a use of data of this kind depends on no shape that another side chooses. */
export function isHarmless({ sourceCode, inspection }: FileContext, source: BoundarySource, use: Use): boolean {
  switch (source.kind) {
    case 'response':
      return showsFailure(sourceCode, use, source.node)
    case 'storage':
      return use.kind === 'return' && isStorageAdapter(sourceCode, source.node, use.from)
    case 'file':
      return SCRIPTS.test(inspection.file)
    case 'json':
      if (SCRIPTS.test(inspection.file) && isFileOfScript(sourceCode, source.node)) return true
      return use.kind === 'read' && /^(?:name|version)$/.test(use.name ?? '') && isManifest(sourceCode, source.node)
    default:
      return false
  }
}

/** Folders of scripts that people run on the files of the repository. */
const SCRIPTS = /(?:^|\/)(?:scripts|tools|\.github|\.yarn)\//

/** `JSON.parse` of what a script reads from a file. */
function isFileOfScript(sourceCode: RuleSource, node: Node): boolean {
  const [text] = node.type === 'CallExpression' ? node.arguments : []
  return (
    text !== undefined &&
    originsOf(sourceCode, text).some(
      ({ kind, node: origin }) =>
        kind === 'call' &&
        /(?:^|\.)readFile(?:Sync)?$/.test(calleeName(sourceCode, (origin as TSESTree.CallExpression).callee)),
    )
  )
}

/** The manifest of a package, which the package manager has checked. */
const MANIFEST = /\bpackage\.json['"`]/

const isManifest = (sourceCode: RuleSource, node: Node): boolean =>
  node.type === 'CallExpression' &&
  node.arguments[0] !== undefined &&
  MANIFEST.test(sourceCode.getText(node.arguments[0]))

/** `getItem: (key) => localStorage.getItem(key)` with the type `string | null`: a storage for texts of any key. */
function isStorageAdapter(sourceCode: RuleSource, node: Node, { params, returnType }: FunctionNode): boolean {
  const key = node.type === 'CallExpression' ? node.arguments[0] : undefined
  if (key?.type !== 'Identifier' || returnType == null) return false
  const isKey = params.some((param) => param.type === 'Identifier' && param.name === key.name)
  return isKey && /^:\s*(?:Promise<)?\s*(?:string \| null|null \| string)/.test(sourceCode.getText(returnType))
}
