import type { EdgeKind, EdgeName } from '@stratalint/core'
import type { GlobPattern, OpaqueForm, OpaqueImport } from '../../model/module-record.ts'
import { constantString, nameOf, span, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import { computedStrings } from './computed-strings.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { extracted, makeEdge, type EdgeExtractor } from '../edge-extractor.ts'

type LoadKind = Extract<GlobPattern, { type: 'computed' }>['loadKind']

/** The imports of a loading call by its argument: an edge per possible text, patterns, or an opaque import. */
export function edgesOfArgument(
  kind: EdgeKind & LoadKind,
  form: OpaqueForm,
  argument: AstNode | undefined,
  path: NodePath,
  names: () => EdgeName[],
): ReturnType<EdgeExtractor['extract']> {
  if (argument === undefined) return null
  const constant = constantString(argument)
  if (constant !== null) return makeEdge(kind, constant, false, names())
  const found = extracted({})
  for (const { node, texts } of computedStrings(argument, path)) {
    if (texts.length === 1) found.edges.push(makeEdge(kind, { node, value: texts[0]! }, false, names()))
    else if (!startsInFolder(texts[0]!)) {
      // A URL that starts with a text other than `./` is not part of the project.
      if (form !== 'url' || texts[0] === '') found.opaque.push(opaqueImport(form, node, path))
    } else
      found.globs.push({
        names: names(),
        patterns: [{ type: 'computed', texts, loadKind: kind, specifier: texts.join('${…}'), ...span(node) }],
      })
  }
  return found
}

/** Whether a text followed by an unknown part at least names a folder or a package. */
function startsInFolder(text: string): boolean {
  return text.includes('/')
}

export function opaqueImport(form: OpaqueForm, node: AstNode, path: NodePath): OpaqueImport {
  return { ...span(node), form, parameterOf: functionOfParameter(unwrap(node), path) }
}

/** The name of the function whose parameter an expression is; `null` if it is not a parameter. */
function functionOfParameter(node: AstNode, from: NodePath): string | null {
  if (node.type !== 'Identifier') return null
  for (let path: NodePath | null = from; path !== null; path = path.parent) {
    const parameters: AstNode[] | undefined = /Function/.test(path.node.type) ? path.node['params'] : undefined
    if (parameters?.some((parameter) => nameOfParameter(parameter) === node['name']) === true) return functionName(path)
  }
  return null
}

function nameOfParameter(parameter: AstNode): string | null {
  const inner: AstNode = parameter.type === 'AssignmentPattern' ? parameter['left'] : parameter
  return inner.type === 'Identifier' ? inner['name'] : null
}

function functionName({ node, parent }: NodePath): string {
  if (node['id']) return node['id'].name
  const holder = parent?.node
  if (holder?.type === 'VariableDeclarator' && holder['id'].type === 'Identifier') return holder['id'].name
  const isMethod =
    holder !== undefined &&
    ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(holder.type) &&
    !holder['computed']
  return isMethod && ['Identifier', 'Literal'].includes(holder['key'].type) ? nameOf(holder['key']) : ''
}
