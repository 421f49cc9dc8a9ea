import { listNames, showPath } from '../messages/text.ts'
import type { Option, RemedyContext } from './context.ts'
import type { Home } from './home.ts'
import { destinationIn, into } from './new-file.ts'
import { newExtension } from './path.ts'
import { reach } from './reach.ts'
import { simulate, type LeftEdge } from './simulate.ts'

/** Moves the declarations of types to the first of these homes that both ends may see. */
export function moveTypes(context: RemedyContext, homes: readonly Home[]): Option | null {
  if (!context.symbols.types || context.symbols.queriesValue || context.symbols.list === '') return null
  return firstLegal(context, homes, [])
}

/** Moves a value to the first of these homes that both ends may see and from which its own imports are legal. */
export function moveValue(context: RemedyContext, homes: readonly Home[]): Option | null {
  const { facts, target, symbols } = context
  if (symbols.types || symbols.bare || symbols.list === '') return null
  return firstLegal(context, homes, facts.importsOf?.(target) ?? null)
}

type Carried = readonly Pick<LeftEdge, 'target' | 'typeOnly'>[] | null

function firstLegal(context: RemedyContext, homes: readonly Home[], carried: Carried): Option | null {
  for (const home of homes) {
    const option = moveTo(context, home, carried)
    if (option !== null && simulate(context.judge, option.leaves)) return option
  }
  return null
}

/** `carried` are the imports that go along; `null` when nobody knows them. */
function moveTo(context: RemedyContext, home: Home, carried: Carried): Option | null {
  const { file, target, symbols } = context
  const destination = destinationIn(context, home, symbols.first, newExtension(target, !symbols.types))
  if (destination === null || destination.path === target) return null
  const { path } = destination
  if (destination.exists && path !== file && declares(context, path)) return useDeclared(context, path)

  const toImporter = path === file ? { entry: null, leaves: [] } : reach(context, file, path, symbols.types)
  const toTarget = reach(context, target, path, symbols.types)
  if (toImporter === null || toTarget === null) return null
  const entry = toImporter.entry ?? toTarget.entry
  const published = entry === null ? '' : `, export ${symbols.pronoun} from ${showPath(entry)},`
  const move = `Move ${symbols.phrase} ${into(destination)}`
  return {
    fix: {
      key: symbols.types ? 'move-type' : 'move-value',
      kind: 'move',
      title: path === file
        ? `Move ${symbols.phrase} into ${showPath(file)} itself and let ${showPath(target)} import ${symbols.pronoun} from there.`
        : `${move}${published} and import ${symbols.pronoun} from both.`,
      applicability: carried === null ? 'manual' : 'suggested',
      symbols: symbols.names,
      target: path,
    },
    leaves: [
      ...toImporter.leaves,
      ...toTarget.leaves,
      ...(carried ?? []).filter((edge) => edge.target.type !== 'file' || edge.target.path !== path)
        .map((edge) => ({ from: path, target: edge.target, typeOnly: edge.typeOnly })),
    ],
  }
}

function declares({ facts, symbols }: RemedyContext, path: string): boolean {
  const exported = facts.exportsOf(path) ?? []
  return symbols.plain && symbols.names.every((name) => exported.some((fact) => fact.name === name && fact.origin === null))
}

function useDeclared(context: RemedyContext, path: string): Option | null {
  const { file, symbols } = context
  const way = reach(context, file, path, symbols.types)
  if (way === null) return null
  return {
    fix: {
      key: 'use-declared', kind: 'reroute', applicability: 'suggested', symbols: symbols.names, target: path,
      title: `Import ${listNames(symbols.names)} from ${showPath(way.entry ?? path)}, where one of that name is declared already.`,
    },
    leaves: way.leaves,
  }
}
