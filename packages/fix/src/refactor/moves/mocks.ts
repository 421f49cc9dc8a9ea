import type { ResolvedEdge } from '@stratalint/core'
import { walk } from '../../source/walk.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { rewrite } from './move-file.ts'
import type { MovedExports } from './moved-exports.ts'
import { specifierIn } from '../imports/specifier.ts'
import { sourceOf, type World } from '../world.ts'

/** What a mock puts in the place of a module. */
interface Replacement {
  names: readonly string[]
  /** Whether the rest of the module stays as it is. */
  keepsRest: boolean
}

/** A mock of a file from which exports move mocks the file where they are now, or the plan is refused: it would replace nothing. */
export function repointMocks(world: World, changes: ChangeSet, file: string, moved: MovedExports): void {
  for (const { source, edge, replacement } of mocksIn(world, changes, file, moved.from)) {
    if (replacement?.names.some((name) => moved.names.has(name)) === false) continue
    const isWhole = replacement?.keepsRest === false && replacement.names.every((name) => moved.names.has(name))
    if (!isWhole) throw new Refusal(`${file} mocks ${moved.from}, which would no longer replace what moves.`)
    const style = { specifier: edge.specifier, path: moved.from }
    rewrite(changes, file, source.text, edge, specifierIn(world, file, moved.to, style))
  }
}

/** Refuses where a test mocks these names in the file from which they are no longer imported. */
export function refuseMocked(world: World, changes: ChangeSet, from: string, names: readonly string[]): void {
  for (const file of world.importersOf(from)) {
    for (const { replacement } of mocksIn(world, changes, file, from))
      if (replacement === null || names.some((name) => replacement.names.includes(name)))
        throw new Refusal(`${file} mocks ${from}, which would no longer replace what is imported.`)
  }
}

function mocksIn(
  world: World,
  changes: ChangeSet,
  file: string,
  from: string,
): { source: ModuleSource; edge: ResolvedEdge; replacement: Replacement | null }[] {
  const edges = world
    .edgesOf(file)
    .filter(({ kind, target }) => kind === 'mock' && target.type === 'file' && target.path === from)
  if (edges.length === 0) return []
  const source = sourceOf(world, changes, file)
  return edges.flatMap((edge) => {
    const call = callAt(source, edge)
    return call === null || READS.test(source.text.slice(call.callee.start, call.callee.end))
      ? []
      : [{ source, edge, replacement: replacementOf(call.factory) }]
  })
}

/** Calls that return a module or undo a mock, and so replace nothing. */
const READS = /(?:^|\.)(?:import|require)(?:Actual|Mock)$|\.(?:un|dontM|doUnm)ock$/

/** Whether an import is a call that puts something in the place of a module. */
export function isMock(world: World, changes: ChangeSet, file: string, edge: ResolvedEdge): boolean {
  return (
    edge.target.type === 'file' &&
    mocksIn(world, changes, file, edge.target.path).some((mock) => mock.edge.start === edge.start)
  )
}

interface MockCall {
  callee: AstNode
  factory: AstNode | undefined
}

function callAt({ statements }: ModuleSource, edge: ResolvedEdge): MockCall | null {
  let call: MockCall | null = null
  for (const { node } of statements) {
    if (node.start > edge.start || node.end < edge.end) continue
    walk(node, (inner) => {
      const [path, factory] = inner.type === 'CallExpression' ? (inner['arguments'] as AstNode[]) : []
      if (path !== undefined && path.start <= edge.start && edge.end <= path.end)
        call = { callee: inner['callee'] as AstNode, factory }
    })
  }
  return call
}

/** What the factory of a mock returns; `null` where there is none, or where it is not an object that is written out. */
function replacementOf(factory: AstNode | undefined): Replacement | null {
  const properties = returned(factory)?.['properties'] as AstNode[] | undefined
  if (properties === undefined) return null
  const spread = properties.filter(({ type }) => type === 'SpreadElement')
  const names = properties.flatMap(({ key, computed }) =>
    key === undefined || computed ? [] : [String((key as AstNode)['name'] ?? (key as AstNode)['value'])],
  )
  return names.length + spread.length === properties.length ? { names, keepsRest: spread.length > 0 } : null
}

/** The object that a function returns. */
function returned(factory: AstNode | undefined): AstNode | null {
  if (factory === undefined || !/Function/.test(factory.type)) return null
  const body = factory['body'] as AstNode
  if (body.type !== 'BlockStatement') return objectIn(body)
  const [only, ...others] = body['body'] as AstNode[]
  return others.length === 0 && only?.type === 'ReturnStatement' ? objectIn(only['argument'] as AstNode | null) : null
}

function objectIn(node: AstNode | null): AstNode | null {
  if (node?.type === 'ParenthesizedExpression') return objectIn(node['expression'] as AstNode)
  return node?.type === 'ObjectExpression' ? node : null
}
