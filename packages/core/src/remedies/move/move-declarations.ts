import { exportNamed } from '../../exports.ts'
import { listNames, showPath } from '../../texts/text.ts'
import { cargoOf, type Cargo } from './moved-declarations.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign } from '../paths/other-package.ts'
import { homesOf, type Home } from '../home.ts'
import { destinationIn, into, isIndexName } from './destination.ts'
import { newExtension } from '../paths/path.ts'
import { mayReach, reach } from '../simulate/legal-route.ts'
import { simulate } from '../simulate/simulate.ts'

/** Moves the declarations of types, with the constants that they query, to the first of these homes that both ends may see. */
export function moveTypes(context: RemedyContext, homes: readonly Home[]): Option | null {
  if (!context.symbols.types || context.symbols.queriesValue || context.symbols.list === '') return null
  const cargo = cargoOf(context)
  return cargo === null || cargo.along.some(({ kind }) => kind === 'value') ? null : firstLegal(context, homes, cargo)
}

/** Moves a value to the first of these homes that both ends may see and from which its own imports are legal. */
export function moveValue(context: RemedyContext, homes: readonly Home[]): Option | null {
  const { symbols } = context
  if (symbols.types || symbols.bare || symbols.list === '') return null
  const cargo = cargoOf(context)
  return cargo === null ? null : firstLegal(context, homes, cargo)
}

function firstLegal(context: RemedyContext, homes: readonly Home[], cargo: Cargo): Option | null {
  const declaring =
    context.judge.locate(cargo.source)?.instance === context.to?.instance ? [] : homesOf(context.judge, cargo.source)
  for (const home of [...homes, ...declaring]) {
    const option = moveTo(context, home, cargo)
    if (option !== null && simulate(context.judge, option.leaves)) return option
  }
  return null
}

function moveTo(context: RemedyContext, home: Home, { source, along, imports, jsx }: Cargo): Option | null {
  const { file, symbols, facts } = context
  if (!isIndexName(symbols.first) && !mayReach(context, file, home, symbols.types)) return null
  const destination = destinationIn(context, home, symbols.first, newExtension(source, jsx))
  if (destination === null || destination.path === source) return null
  const { path } = destination
  // The importer depends on the package that declares it, which may then not depend on the importer's.
  if (isForeign(facts, file, source) && !isForeign(facts, file, path)) return null
  if (destination.exists && path !== file && declares(context, path)) return useDeclared(context, path)

  const toImporter = path === file ? { entry: null, leaves: [] } : reach(context, file, path, symbols.types)
  const pronoun = along.length > 0 ? 'them' : symbols.pronoun
  const toTarget = reach(context, source, path, symbols.types)
  if (toImporter === null || toTarget === null) return null
  const entry = toImporter.entry ?? toTarget.entry
  const published = entry === null ? '' : `, export ${pronoun} from ${showPath(entry)},`
  const moved =
    along.length === 0 ? symbols.phrase : `${symbols.phrase}, with ${listNames(along.map(({ name }) => name))},`
  return {
    fix: {
      key: symbols.types ? 'move-type' : 'move-value',
      kind: 'move',
      title:
        path === file
          ? `Move ${moved} into ${showPath(file)} itself and let ${showPath(source)} import ${pronoun} from there.`
          : `Move ${moved} ${into(destination)}${published} and import ${pronoun} from both.`,
      applicability: imports === null ? 'manual' : 'suggested',
      symbols: [...symbols.names, ...along.map(({ name }) => name)],
      target: path,
    },
    leaves: [
      ...toImporter.leaves,
      ...toTarget.leaves,
      ...(imports ?? [])
        .filter((edge) => edge.target.type !== 'file' || edge.target.path !== path)
        .map((edge) => ({ from: path, target: edge.target, typeOnly: edge.typeOnly })),
    ],
  }
}

function declares({ facts, symbols }: RemedyContext, path: string): boolean {
  const exported = facts.exportsOf(path) ?? []
  return symbols.plain && symbols.names.every((name) => exportNamed(exported, name)?.origin === null)
}

function useDeclared(context: RemedyContext, path: string): Option | null {
  const { file, symbols } = context
  const way = reach(context, file, path, symbols.types)
  if (way === null) return null
  return {
    fix: {
      key: 'use-declared',
      kind: 'reroute',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
      title: `Import ${listNames(symbols.names)} from ${showPath(way.entry ?? path)}, where one of that name is declared already.`,
    },
    leaves: way.leaves,
  }
}
