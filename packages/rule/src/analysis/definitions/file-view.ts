import type { ResolvedEdge } from '@stratalint/core'
import { parseSource } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Inspection } from '../../project/inspect.ts'
import type { Project } from '../../project/project-interface.ts'
import type { SourceComment } from '../../source/directive.ts'
import { createSource, type RuleSource } from '../../source/rule-source.ts'
import { createScopeFinder } from '../../source/scope.ts'
import { visitTree } from '../../source/visit-tree.ts'
import type { ImportedValue } from '../syntax/imports.ts'

/** A file in which definitions are looked up. */
export interface FileView {
  file: string
  source: RuleSource
  edges: readonly ResolvedEdge[]
}

/** A value or a type and its file, or an export of a package. */
export type Definition =
  { view: FileView; node: TSESTree.Node; external?: never } | { external: ImportedValue; view?: never; node?: never }

/** The part of a project that definitions are found with. */
export type DefinitionProject = Pick<Project, 'facts' | 'textOf'>

const VIEW = {}

/** The view of the file that a rule checks. */
export function viewOf({ file, module }: Pick<Inspection, 'file' | 'module'>, source: RuleSource): FileView {
  return { file, source, edges: module.edges }
}

/** Another file of the project; `null` where it cannot be parsed. */
export function otherFile({ facts, textOf }: DefinitionProject, file: string): FileView | null {
  return facts.once(VIEW, file, () => {
    // Asking for the module records that results depend on the file.
    const module = facts.moduleOf(file)
    if (module === undefined) return null
    const text = textOf(file).replace(/^\uFEFF/, '')
    const parsed = parseSource(file, text)
    if ('error' in parsed) return null
    const program = (): TSESTree.Program => parsed.program as unknown as TSESTree.Program
    // Sets the parents of all nodes.
    visitTree(program(), [])
    const comments = (): SourceComment[] => parsed.comments
    return {
      file,
      source: createSource(text, { program, comments, scopeOf: createScopeFinder(program) }),
      edges: module.edges,
    }
  })
}

export function isClass(node: TSESTree.Node): node is TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression'
}
