import { BUNDLE } from '@stratalint/policy'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { createRequire } from 'node:module'
import type { Positioned } from './positioned.ts'
import { visitTree } from './visit-tree.ts'

export type RuleScope = TSESLint.Scope.Scope

interface ScopeManager {
  acquire(node: object, inner: boolean): RuleScope | null
  scopes: RuleScope[]
}

// CommonJS beside the bundle, because few rules need scopes and a visit cannot wait.
const loadScopeManager = (): { analyze(program: object, options: object): ScopeManager } =>
  createRequire(import.meta.url)(
    BUNDLE === undefined ? '@typescript-eslint/scope-manager' : './scope-manager.cjs',
  ) as ReturnType<typeof loadScopeManager>

function analyze(program: TSESTree.Program): ScopeManager {
  // The scope manager compares ranges, which only some trees have.
  visitTree(program, [{ '*': (node: Required<Positioned>) => void (node.range ??= [node.start, node.end]) }])
  const isModule = program.sourceType === 'module'
  return loadScopeManager().analyze(program, { sourceType: isModule ? 'module' : 'script', globalReturn: !isModule })
}

/** Finds the scope of a node of this program, as ESLint does; the scopes are built on first use. */
export function createScopeFinder(program: () => TSESTree.Program): (node: TSESTree.Node) => RuleScope {
  let manager: ScopeManager | null = null
  return (node) => {
    manager ??= analyze(program())
    // The scope inside of a function, not the one that holds its name.
    const isInner = node.type !== 'Program'
    for (let at: TSESTree.Node | undefined = node; at !== undefined && at !== null; at = at.parent) {
      const scope = manager.acquire(at, isInner)
      if (scope !== null) return scope.type === 'function-expression-name' ? scope.childScopes[0]! : scope
    }
    return manager.scopes[0]!
  }
}
