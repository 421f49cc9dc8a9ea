import { isFunction, nodesIn } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { bodyMarksOf, type BodyMarks } from './marks/body-marks.ts'
import { countNodes, shapeOf, visitOutline, type FunctionNode, type Shape } from './shape.ts'

/** A function that a file exports. */
export interface ExportedFunction {
  /** The exported name; `default` for the default export. */
  exported: string
  /** The name that it has as a function. */
  name: string
  arity: number
  /** The declared type of the result. */
  result: string | null
  signature: Signature
  /** The names of what it calls. */
  calls: string[]
  /** `null` for one that is too small to be compared. */
  shape: Shape | null
  /** The hashes of its outline, step by step; empty for one that is too small. */
  outline: readonly number[]
  /** The marks of its body; `null` for one without a shape, or one whose text does not show them. */
  body: BodyMarks | null
}

/** What functions of one name and arity have in common if they do the same. */
export interface Signature {
  /** The last parameter takes any number of arguments. */
  isOpen: boolean
  isAsync: boolean
}

/** An export of another file that a file passes on: `imported` is its name there, `*` for all. */
export interface PassedOn {
  specifier: string
  imported: string
  exported: string
}

/** What a file exports, as far as functions matter. */
export interface FileExports {
  functions: readonly ExportedFunction[]
  passedOn: readonly PassedOn[]
}

/** Functions with fewer nodes are alike by chance. */
export const LEAST_NODES = 24

/** The exported functions of a file that was read without a linter. */
export function exportedFunctions(program: TSESTree.Program, text: string): FileExports {
  const functions = new Map<string, FunctionNode>()
  /** Exported names and the local names behind them. */
  const exported = new Map<string, string>()
  const imports = new Map<string, { specifier: string; imported: string }>()
  const passedOn: PassedOn[] = []
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    for (const { name, fn } of functionsIn(declaration)) functions.set(name, fn)
    if (statement.type === 'ImportDeclaration') {
      for (const { local, ...specifier } of statement.specifiers)
        if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier')
          imports.set(local.name, { specifier: statement.source.value, imported: specifier.imported.name })
    } else if (statement.type === 'ExportAllDeclaration') {
      if (statement.exported === null)
        passedOn.push({ specifier: statement.source.value, imported: '*', exported: '*' })
    } else if (statement.type === 'ExportNamedDeclaration') {
      for (const { name } of functionsIn(statement.declaration)) exported.set(name, name)
      for (const { local, exported: as } of statement.specifiers) {
        if (local.type !== 'Identifier' || as.type !== 'Identifier') continue
        if (statement.source === null) exported.set(as.name, local.name)
        else passedOn.push({ specifier: statement.source.value, imported: local.name, exported: as.name })
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration: value } = statement
      if (value.type === 'Identifier') exported.set('default', value.name)
      else if (value.type === 'FunctionDeclaration' && value.id !== null) {
        functions.set(value.id.name, value)
        exported.set('default', value.id.name)
      }
    }
  }
  const names = importedNames(program)
  const found: ExportedFunction[] = []
  for (const [as, local] of exported) {
    const fn = functions.get(local)
    const imported = imports.get(local)
    if (fn !== undefined) {
      const isLarge = countNodes(fn) >= LEAST_NODES
      const shape = isLarge ? shapeOf(fn, { name: local, imported: names, rangeOf }) : null
      // A list of literals has the shape of any other list.
      const isCompared = shape !== null && shape.tokens.length > 0
      const outline: number[] = []
      if (isCompared) visitOutline(fn, (hash) => outline.push(hash) > 0)
      const name = as === 'default' ? local : as
      const result = resultOf(fn, text, rangeOf)
      const signature = signatureOf(fn, text, rangeOf)
      const body = isCompared ? bodyMarksOf(fn, text, rangeOf) : null
      found.push({
        exported: as,
        name,
        arity: arityOf(fn),
        result,
        signature,
        calls: callsOf(fn, text, rangeOf),
        shape: isCompared ? shape : null,
        outline,
        body,
      })
    } else if (imported !== undefined) passedOn.push({ ...imported, exported: as })
  }
  return { functions: found, passedOn }
}

function rangeOf(node: object): [number, number] {
  const { start, end } = node as { start: number; end: number }
  return [start, end]
}

/** The functions that a statement declares by name. */
export function functionsIn(node: TSESTree.Node | null): { name: string; id: TSESTree.Identifier; fn: FunctionNode }[] {
  if (node?.type === 'FunctionDeclaration' && node.id !== null) return [{ name: node.id.name, id: node.id, fn: node }]
  if (node?.type !== 'VariableDeclaration') return []
  return node.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
      ? [{ name: id.name, id, fn: init }]
      : [],
  )
}

/** The exported names of what a file imports, by their local names. */
export function importedNames(program: TSESTree.Program): Map<string, string> {
  const names = new Map<string, string>()
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue
    for (const specifier of statement.specifiers)
      if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier')
        names.set(specifier.local.name, specifier.imported.name)
  }
  return names
}

/** The declared type of a function's result; `null` where there is none, or where type parameters may be in it. */
export function resultOf(
  { returnType, typeParameters }: FunctionNode,
  text: string,
  range: (node: TSESTree.Node) => readonly [number, number],
): string | null {
  if (returnType === undefined || returnType === null || (typeParameters ?? null) !== null) return null
  const [start, end] = range(returnType.typeAnnotation)
  return text.slice(start, end).replace(/\s+/g, ' ')
}

const NO_CALLS = /^(?:if|for|while|switch|catch|return|function|await|async|typeof|super|constructor)$/

/** The names of what a function calls, each once. */
export function callsOf(
  fn: FunctionNode,
  text: string,
  range: (node: TSESTree.Node) => readonly [number, number],
): string[] {
  const names = [...text.slice(...range(fn.body)).matchAll(/([A-Za-z_$][\w$]*)(?:<[\w$, ]*>)?\(/g)].map(
    ([, name]) => name!,
  )
  const own = new Set(
    [fn, ...nodesIn(fn.body)].flatMap((node) =>
      isFunction(node) ? node.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])) : [],
    ),
  )
  return [...new Set(names)].filter((name) => !NO_CALLS.test(name) && !own.has(name))
}

/** How many parameters a function has, TypeScript's `this` not counted. */
export function arityOf({ params }: FunctionNode): number {
  return params.filter((parameter) => parameter.type !== 'Identifier' || parameter.name !== 'this').length
}

/** The signature of a function, as far as its syntax shows it. */
export function signatureOf(
  fn: FunctionNode,
  text: string,
  range: (node: TSESTree.Node) => readonly [number, number],
): Signature {
  return {
    isOpen: fn.params.at(-1)?.type === 'RestElement',
    isAsync: fn.async || /\bPromise\b|\.then\(/.test(text.slice(...range(fn))),
  }
}
