import { visitTree, type RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

type Scope = ReturnType<RuleSource['getScope']>
export type Variable = NonNullable<ReturnType<Scope['set']['get']>>

/** One use of a name. */
export interface Reference {
  name: string
  start: number
  end: number
  /** What it refers to; `null` for a name that nothing in the file declares. */
  variable: Variable | null
  reads: boolean
  writes: boolean
  /** Used as a type only. */
  isType: boolean
}

const found = new WeakMap<RuleSource, readonly Reference[]>()

/** All uses of names in a file, in the order of the source. */
export function referencesOf(sourceCode: RuleSource): readonly Reference[] {
  let references = found.get(sourceCode)
  if (references === undefined) found.set(sourceCode, (references = collect(sourceCode)))
  return references
}

function collect(sourceCode: RuleSource): Reference[] {
  const references = new Map<number, Reference>()
  const pending: Scope[] = [sourceCode.getScope(sourceCode.ast)]
  for (let scope = pending.pop(); scope !== undefined; scope = pending.pop()) {
    pending.push(...scope.childScopes)
    for (const reference of scope.references) {
      const { identifier, resolved } = reference
      const [start, end] = sourceCode.getRange(identifier)
      const before = references.get(start)
      references.set(start, {
        name: identifier.type === 'JSXIdentifier' ? identifier.name : identifier.name,
        start,
        end,
        variable: resolved ?? before?.variable ?? null,
        // A variable with an initializer is written once where it is declared.
        reads: reference.isRead() || before?.reads === true,
        writes: (reference.isWrite() && reference.init !== true) || before?.writes === true,
        isType: isTypeReference(reference) && before?.isType !== false,
      })
    }
  }
  for (const reference of jsxReferences(sourceCode))
    if (!references.has(reference.start)) references.set(reference.start, reference)
  return [...references.values()].sort((a, b) => a.start - b.start)
}

/** Not every scope manager resolves the names of elements. */
function jsxReferences(sourceCode: RuleSource): Reference[] {
  const references: Reference[] = []
  if (!/<\/|\/>/.test(sourceCode.text)) return references
  const add = (element: TSESTree.JSXTagNameExpression): void => {
    let node = element
    while (node.type === 'JSXMemberExpression') node = node.object
    // A name in small letters is an element of HTML.
    if (node.type !== 'JSXIdentifier' || (node === element && /^[a-z]/.test(node.name))) return
    const [start, end] = sourceCode.getRange(node)
    let scope: Scope | null = sourceCode.getScope(node)
    while (scope !== null && !scope.set.has(node.name)) scope = scope.upper
    const variable = scope?.set.get(node.name) ?? null
    references.push({ name: node.name, start, end, variable, reads: true, writes: false, isType: false })
  }
  visitTree(sourceCode.ast, [{ JSXOpeningElement: ({ name }: TSESTree.JSXOpeningElement) => add(name) }])
  return references
}

function isTypeReference(reference: object): boolean {
  const { isTypeReference: isType, isValueReference: isValue } = reference as {
    isTypeReference?: boolean
    isValueReference?: boolean
  }
  return isType === true && isValue !== true
}

/** Whether a variable belongs to the file, and not to a function or block in it. */
export function isTopLevel({ scope, defs }: Variable): boolean {
  // The name of a class inside of the class, but not its type parameters.
  if (scope.type === 'class' && defs.every(({ type }) => String(type) === 'ClassName'))
    return scope.upper?.type === 'module' || scope.upper?.type === 'global'
  return scope.type === 'module' || scope.type === 'global' || scope.block.type === 'Program'
}

/** Whether a variable is declared in a range. */
export function isDeclaredIn(sourceCode: RuleSource, { defs }: Variable, start: number, end: number): boolean {
  return defs.some(({ name }) => {
    const [from, to] = sourceCode.getRange(name)
    return from >= start && to <= end
  })
}
