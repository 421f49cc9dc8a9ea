import type { FileContext, RuleSource } from '@stratalint/rule'
import { isRunByName, memberName, originsOf, type FunctionNode, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundarySource } from './source-kind.ts'
import { showsFailure } from './failed-answers.ts'
import { calleeName } from './flow-verdict.ts'

type Node = TSESTree.Node

/** Whether a use of data of this kind depends on no shape that another side chooses. */
export function isHarmless(
  { project, sourceCode, inspection }: FileContext,
  source: BoundarySource,
  use: Use,
): boolean {
  switch (source.kind) {
    case 'response':
      return showsFailure(sourceCode, use, source.node)
    case 'storage':
      return use.kind === 'return' && isStorageAdapter(sourceCode, source.node, use.from)
    case 'file':
    case 'json':
      if (isOfScript({ project, sourceCode, inspection }, source)) return true
      return (
        source.kind === 'json' &&
        use.kind === 'read' &&
        /^(?:name|version)$/.test(use.name ?? '') &&
        isManifest(sourceCode, source.node)
      )
    default:
      return false
  }
}

/** Whether data is what a script reads from a file of the repository. */
export const isOfScript = (
  { project, sourceCode, inspection }: Pick<FileContext, 'project' | 'sourceCode' | 'inspection'>,
  { kind, node }: BoundarySource,
): boolean =>
  isScript(project, inspection.file) && (kind === 'file' || (kind === 'json' && isFileOfScript(sourceCode, node)))

/** Folders of scripts that people run on the files of the repository; `tools` in the code of a package are those of an agent. */
const SCRIPTS = /(?:^|\/)(?:scripts|\.github|\.yarn)\//
const TOOLS = /(?:^|\/)tools\//

const isScript = (project: FileContext['project'], file: string): boolean =>
  SCRIPTS.test(file) || (TOOLS.test(file) && isRunByName(project, file))

/** `JSON.parse` of what a script reads from a file. */
function isFileOfScript(sourceCode: RuleSource, node: Node): boolean {
  const [text] = node.type === 'CallExpression' ? node.arguments : []
  return text !== undefined && isRead(sourceCode, text, 3)
}

/** A read of a file, also as a text: `Buffer.from(await readFile(path)).toString()`. */
function isRead(sourceCode: RuleSource, text: Node, depth: number): boolean {
  if (depth === 0) return false
  return originsOf(sourceCode, text).some(({ kind, node: origin }) => {
    if (kind !== 'call') return false
    const { callee, arguments: args } = origin as TSESTree.CallExpression
    const name = calleeName(sourceCode, callee)
    if (/(?:^|\.)readFile(?:Sync)?$/.test(name)) return true
    if (/^Buffer\.(?:from|concat)$/.test(name)) return args.some((each) => isRead(sourceCode, each, depth - 1))
    return (
      callee.type === 'MemberExpression' &&
      memberName(callee) === 'toString' &&
      isRead(sourceCode, callee.object, depth - 1)
    )
  })
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
