import { clip, clean, listNames, showPath } from '../../texts/text.ts'
import { declaredWhere } from '../move/moved-declarations.ts'
import { carriesComponent, takeComponent } from '../move/move-component.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign } from '../paths/other-package.ts'
import { folderIn, homesByRole, homesOf, pathIn } from '../home.ts'
import { destinationIn } from '../move/destination.ts'
import { fileNameOf, newExtension, pascalCase } from '../paths/path.ts'
import { findWirer, isTypeScript, visibleHomes } from '../simulate/legal-route.ts'
import { showSpecifier } from '../reroute/use-entry.ts'
import { fileEdge, simulate, type LeftEdge } from '../simulate/simulate.ts'
import { thingOf } from '../symbols.ts'

/** Where the importer can declare what it needs of the other side. */
interface Declaration {
  name: string
  path: string
  leaves: LeftEdge[]
}

/** The importer declares an interface, takes it as a parameter, and a place that may see both passes the real thing in. */
export function invert(context: RemedyContext): Option | null {
  if (context.symbols.bare || context.edge.kind === 'mock') return null
  if (carriesComponent(context)) return takeComponent(context)
  if (context.symbols.types)
    return context.from.instance === context.to?.instance ? writeOut(context) : declareStructure(context)
  const declaration = declarationFor(context)
  const wirer = findWirer(context)
  if (declaration === null || wirer === null) return null
  return {
    fix: {
      key: 'invert',
      kind: 'invert',
      applicability: 'manual',
      symbols: context.symbols.names,
      target: declaration.path,
      title: invertTitle(context, declaration, showPath(wirer.folder)),
    },
    leaves: [...declaration.leaves, ...wirer.leaves],
  }
}

/** A class or an object has an interface; a function has a type, an enum its values, and plain data nothing to declare. */
function invertTitle(context: RemedyContext, { name, path }: Declaration, wirer: string): string {
  const { facts, file, target, symbols } = context
  const several = symbols.names.length > 1
  const passed = `take ${several ? 'them' : 'it'} as ${several ? 'parameters' : 'a parameter'}, and let ${wirer} pass ${several ? 'them' : 'it'} in.`
  if (several) return `Declare what is used of ${symbols.list} in ${showPath(path)}, ${passed}`
  const declared = declaredWhere(facts, target, symbols.names)
  switch (declared === null || symbols.names.length === 0 ? null : facts.shapeOf?.(declared.path, declared.names[0]!)) {
    case 'function':
      return `Declare function type ${name} in ${showPath(path)}, ${passed}`
    case 'enum':
      return `Declare union type ${name} in ${showPath(path)} with the values that are used, and let ${wirer} pass them in.`
    case 'data':
      return `Take ${symbols.list} as a parameter in ${showPath(file)} and let ${wirer} pass it in.`
    default:
      return `Declare interface ${name} in ${showPath(path)}, ${passed}`
  }
}

/** The importer declares just the members that it reads; whoever may see both sides passes the real thing in. */
export function declareStructure(context: RemedyContext): Option | null {
  if (context.symbols.bare || context.edge.kind === 'mock') return null
  if (carriesComponent(context)) return takeComponent(context)
  const declaration = declarationFor(context)
  if (declaration === null) return null
  const wirer = findWirer(context)
  const used = context.symbols.list === '' ? showPath(fileNameOf(context.target)) : context.symbols.list
  const members = context.symbols.types
    ? 'the members that you read'
    : `what you use of ${used}${wirer === null ? ' and' : ','} take it as a parameter`
  const filled =
    wirer === null ? '' : `, and let ${showPath(wirer.folder)} pass ${context.symbols.types ? 'the value' : 'it'} in`
  return {
    fix: {
      key: 'declare-interface',
      kind: 'invert',
      applicability: 'manual',
      symbols: context.symbols.names,
      target: declaration.path,
      title: `Declare ${interfaces(context, declaration.name)} in ${showPath(declaration.path)} with only ${members}${filled}.`,
    },
    leaves: [...declaration.leaves, ...(wirer?.leaves ?? [])],
  }
}

function interfaces({ symbols }: RemedyContext, name: string): string {
  return symbols.types && symbols.names.length > 1
    ? `interfaces ${listNames(symbols.names.map(pascalCase))}`
    : `interface ${name}`
}

/** A type that cannot move is written out where the importer may see it. */
function writeOut(context: RemedyContext): Option | null {
  const declaration = declarationFor(context)
  if (declaration === null) return null
  return {
    fix: {
      key: 'write-out-type',
      kind: 'invert',
      applicability: 'manual',
      symbols: context.symbols.names,
      target: declaration.path,
      title:
        context.symbols.names.length > 1
          ? `Write ${context.symbols.phrase} out as interfaces in ${showPath(declaration.path)} and use those.`
          : `Write ${context.symbols.list === '' ? 'the type' : context.symbols.phrase} out as interface ${declaration.name} in ${showPath(declaration.path)} and use that.`,
    },
    leaves: declaration.leaves,
  }
}

/** The members of a package's type that the importer reads, declared where it may see them. */
export function declareMembers(context: RemedyContext): Option | null {
  const declaration = context.symbols.list === '' ? null : declarationFor(context)
  if (declaration === null) return null
  return {
    fix: {
      key: 'declare-interface',
      kind: 'invert',
      applicability: 'manual',
      symbols: context.symbols.names,
      target: declaration.path,
      title: `Declare interface ${declaration.name} in ${showPath(declaration.path)} with only the members that you read.`,
    },
    leaves: declaration.leaves,
  }
}

/** What is always possible: the importer stops naming the other side. Leaves no edge at all. */
export function lastResort(context: RemedyContext): Option {
  const { file, target, symbols, edge } = context
  const fix = {
    key: 'take-parameter',
    kind: 'invert',
    applicability: 'manual',
    symbols: symbols.names,
    target: file,
  } as const
  const name = clip(pascalCase(symbols.first), 40)
  if (edge.kind === 'mock')
    return {
      fix: { ...fix, title: `Hand the code under test a fake as a parameter instead of mocking ${shown(target)}.` },
      leaves: [],
    }
  if (symbols.bare) {
    return (
      loadElsewhere(context) ?? {
        fix: {
          ...fix,
          key: 'delete-import',
          kind: 'delete',
          title: `Delete this import and name ${shown(target)} in a file that may see it.`,
        },
        leaves: [],
      }
    )
  }
  if (carriesComponent(context)) return { ...takeComponent(context), leaves: [] }
  const declares = symbols.types && isTypeScript(file)
  const title = declares
    ? `Declare interface ${name} in ${showPath(file)} with only the members that you read.`
    : `Take ${symbols.phrase} as ${symbols.names.length > 1 ? 'parameters' : 'a parameter'} in ${showPath(file)} and let its callers pass ${symbols.pronoun} in.`
  return { fix: { ...fix, title }, leaves: [] }
}

/** The nearest place that may see the target takes the import over; what a URL stands for can be handed in. */
function loadElsewhere(context: RemedyContext): Option | null {
  const { judge, file, target, edge } = context
  const wirer = edge.kind === 'url' ? findWirer(context) : null
  if (wirer !== null) {
    return {
      fix: {
        key: 'load-elsewhere',
        kind: 'invert',
        applicability: 'manual',
        target: wirer.folder,
        title: `Take the URL as a parameter in ${showPath(file)}, and let ${showPath(wirer.folder)} pass it in.`,
      },
      leaves: wirer.leaves,
    }
  }
  for (const home of [...homesOf(judge, file), ...homesOf(judge, target), ...homesByRole(judge, 'app', 'main')]) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, 'index.ts')
    if (folder === null || path === null || path === target) continue
    const leaves = [fileEdge(path, target, edge.typeOnly)]
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'load-elsewhere',
        kind: 'move',
        applicability: 'manual',
        target: folder,
        title: `Move this ${thingOf(edge.kind)} to a file in ${showPath(folder)}, which may see ${showPath(target)}.`,
      },
      leaves,
    }
  }
  return null
}

/** Who passes a type on under a name of its own may declare that name. */
export function declareInPlace({ file, edge, symbols }: RemedyContext): Option | null {
  const [name] = edge.names
  if (!symbols.types || !symbols.plain || edge.names.length > 1 || !isTypeScript(file)) return null
  return {
    fix: {
      key: 'declare-interface',
      kind: 'invert',
      applicability: 'manual',
      symbols: symbols.names,
      target: file,
      title: `Declare interface ${clip(clean(pascalCase(name!.local ?? name!.name)), 40)} in ${showPath(file)} itself with only the members that its importers read.`,
    },
    leaves: [],
  }
}

/** The re-export goes, and its importers name the file themselves where they may. */
export function deleteReExport({ facts, file, target, symbols, edge }: RemedyContext): Option {
  const source = target === '' ? clip(clean(edge.specifier), 60) : showPath(target)
  const owner = facts.packageOf?.(file) ?? null
  const isEntry = owner !== null && (facts.packageEntries?.(owner)?.some(({ path }) => path === file) ?? false)
  const specifier =
    isEntry && target !== '' && !isForeign(facts, file, target) ? (facts.packageSpecifier?.(target) ?? null) : null
  const from = specifier === null ? 'it' : showSpecifier(specifier)
  return {
    fix: {
      key: 'delete-re-export',
      kind: 'delete',
      applicability: 'manual',
      symbols: symbols.names,
      target: file,
      title: `Delete this re-export and let those who may see ${source} import ${symbols.list === '' ? '' : `${symbols.list} `}from ${from}.`,
    },
    leaves: [],
  }
}

function shown(path: string): string {
  return path === '' ? 'it' : showPath(path)
}

/** The lowest layer of the importer's own instance that it may see; its own file when that is where the name leads. */
function declarationFor(context: RemedyContext): Declaration | null {
  const { judge, file, symbols } = context
  if (!isTypeScript(file)) return null
  for (const home of visibleHomes(judge, file)) {
    const destination = destinationIn(context, home, symbols.first, newExtension(file, false))
    if (destination === null) continue
    const leaves = [fileEdge(file, destination.path, true)]
    if (simulate(judge, leaves))
      return { name: clip(clean(pascalCase(symbols.first)), 40), path: destination.path, leaves }
  }
  return null
}
