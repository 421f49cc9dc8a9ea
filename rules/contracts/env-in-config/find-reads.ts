import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  functionName,
  importedAs,
  isFunction,
  isGlobal,
  memberName,
  unwrap,
  variableOf,
  withWrappers,
} from '@stratalint/rule/analysis'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { SET_BY_TOOLS } from './candidates.ts'
import { usesOf, type EnvUses } from './env-uses.ts'

/** One read of the environment. */
export interface EnvRead extends Pick<EnvUses, 'variables' | 'needs' | 'whole'> {
  start: number
  end: number
  /** How the source writes the environment: `process.env`. */
  source: string
  /** The function around it that can get one more parameter. */
  within: string | null
  /** When it is read: with the module, or at each call, by the code or the default of a parameter of the innermost function. */
  when: 'module' | 'call' | 'default'
  /** It is in a decorator or a property of a class. */
  isInClass: boolean
  /** It is an option of a module of Nest: `JwtModule.register({ … })`. */
  isRegistered: boolean
}

/** The nearest function around a node that is declared by name: others decide what a callback or a function in an object gets. */
function declaredAround(node: TSESTree.Node): string | null {
  for (let at = enclosingFunction(node); at !== null; at = enclosingFunction(at)) {
    const isDeclared =
      at.type === 'FunctionDeclaration' || /^(?:VariableDeclarator|MethodDefinition)$/.test(at.parent.type)
    const name = isDeclared ? functionName(at) : null
    if (name !== null) return name
  }
  return null
}

function isInClass(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | null | undefined = node; at != null; at = at.parent)
    if (at.type === 'Decorator' || at.type === 'PropertyDefinition') return true
  return false
}

function isRegistered(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | null | undefined = node; at != null && !isFunction(at); at = at.parent)
    if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression')
      if (/^(?:register|forRoot|forFeature)$/.test(memberName(at.callee) ?? '')) return true
  return false
}

const GLOBALS = new Set(['process', 'Deno', 'Bun'])
const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self'])

function whenRead(at: TSESTree.Node): EnvRead['when'] {
  for (let node = at; node.parent != null; node = node.parent) {
    const { parent } = node
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(parent.type))
      return (parent as TSESTree.FunctionDeclaration).body === node ? 'call' : 'default'
  }
  return 'module'
}

/** Listeners that find the reads of the environment. */
export function findReads(
  sourceCode: RuleSource,
  exempt: ReadonlySet<string>,
  report: (read: EnvRead) => void,
): TSESLint.RuleListener {
  const isExempt = (name: string): boolean => SET_BY_TOOLS.includes(name) || exempt.has(name)

  const reportUses = (source: string, at: TSESTree.Node, uses: EnvUses | null): void => {
    if (uses === null) return
    const { whole } = uses
    const variables = uses.variables.filter((name) => !isExempt(name))
    if (variables.length === 0 && whole === null) return
    const needs = uses.needs.filter((_, index) => !isExempt(uses.variables[index]!))
    const [start] = sourceCode.getRange(at)
    const [, end] = sourceCode.getRange(uses.node)
    const where = {
      within: declaredAround(at),
      when: whenRead(at),
      isInClass: isInClass(at),
      isRegistered: isRegistered(at),
    }
    report({ start, end, source, variables, needs, whole, ...where })
  }

  /** The global object that a node refers to: `process`, also as `globalThis.process`, an import or an alias. */
  const runtimeOf = (given: TSESTree.Node): string | null => {
    const node = unwrap(given)
    if (node.type === 'MetaProperty') return node.meta.name === 'import' ? 'import.meta' : null
    if (node.type === 'MemberExpression') {
      const object = unwrap(node.object)
      const name = memberName(node)
      if (object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name) && name !== null && GLOBALS.has(name))
        return isGlobal(sourceCode, object) ? name : null
    }
    if (node.type === 'Identifier') {
      if (GLOBALS.has(node.name) && isGlobal(sourceCode, node)) return node.name
      const mayBeAlias = GLOBALS.has(node.name) || sourceCode.text.includes('process')
      const variable = mayBeAlias ? variableOf(sourceCode, node) : null
      if (variable === null) return null
      const definition = variable.defs[0]
      if (definition?.type === 'Variable' && definition.node.id.type === 'Identifier') {
        const { init } = definition.node
        const isAlias =
          init !== null && (unwrap(init).type === 'Identifier' || unwrap(init).type === 'MemberExpression')
        if (
          isAlias &&
          !(unwrap(init).type === 'Identifier' && (unwrap(init) as TSESTree.Identifier).name === node.name)
        )
          return runtimeOf(init)
      }
    }
    const imported = importedAs(sourceCode, node)
    if (imported === null) return null
    if (imported.module === 'process' && imported.path.length === 0) return 'process'
    return imported.module === 'bun' && (imported.path.length === 0 || imported.path[0] === 'default') ? 'Bun' : null
  }

  return {
    MemberExpression(node) {
      if (memberName(node) !== 'env') return
      const runtime = runtimeOf(node.object)
      if (runtime === null) return
      reportUses(`${runtime}.env`, node, usesOf(sourceCode, withWrappers(node), runtime))
    },
    // `const { env } = process`
    ObjectPattern(node) {
      const property = node.properties.find(
        (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'env',
      )
      if (property?.type !== 'Property') return
      const { parent } = node
      const init =
        parent.type === 'VariableDeclarator' ? parent.init : parent.type === 'AssignmentPattern' ? parent.right : null
      const runtime = init === null || init === node ? null : runtimeOf(init)
      if (runtime === null) return
      const bound = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
      reportUses(`${runtime}.env`, property, usesOf(sourceCode, bound, runtime))
    },
    // `import { env } from 'node:process'`
    ImportSpecifier(node) {
      const { imported, parent, local } = node
      if (imported.type !== 'Identifier' || imported.name !== 'env' || parent.type !== 'ImportDeclaration') return
      const module = parent.source.value
      if (module !== 'node:process' && module !== 'process' && module !== 'bun') return
      if (node.importKind === 'type' || parent.importKind === 'type') return
      const runtime = module === 'bun' ? 'Bun' : 'process'
      for (const { identifier } of variableOf(sourceCode, local)?.references ?? []) {
        if (identifier.parent.type.startsWith('TSTypeQuery')) continue
        const at = withWrappers(identifier)
        reportUses(`${runtime}.env`, identifier, usesOf(sourceCode, at, runtime))
      }
    },
  }
}
