import { createLineIndex, readModule, type ResolvedModule } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import type { DescribeContext } from './declaration.ts'
import type { Project } from '../project/project-interface.ts'
import { createSource, type RuleSource } from '../source/rule-source.ts'
import { createScopeFinder } from '../source/scope.ts'
import { visitTree } from '../source/visit-tree.ts'

/** The context of a message; the file is parsed again only for a rule that asks for its source. */
export function createDescribeContext(project: Project, module: ResolvedModule): DescribeContext {
  return {
    project,
    module,
    get sourceCode() {
      return read(project, module.file).source
    },
    position: (offset) => read(project, module.file).position(offset),
  }
}

interface ReadSource {
  project: Project
  file: string
  source: RuleSource
  position: DescribeContext['position']
}

// The findings of one file come one after the other.
let last: ReadSource | null = null

function read(project: Project, file: string): ReadSource {
  if (last?.project !== project || last.file !== file) {
    const text = project.textOf(file)
    const parsed = readModule(file, text)
    if ('error' in parsed) throw new Error(`${file} changed while it was checked: ${parsed.error.message}`)
    try {
      const tree = parsed.tree.program as unknown as TSESTree.Program
      const comments = parsed.comments()
      // Rules expect the parents of nodes.
      visitTree(tree, [{ '*'() {} }])
      const program = (): TSESTree.Program => tree
      const source = createSource(text, { program, comments: () => comments, scopeOf: createScopeFinder(program) })
      last = { project, file, source, position: createLineIndex(text) }
    } finally {
      parsed.dispose()
    }
  }
  return last
}
