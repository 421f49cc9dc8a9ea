import { clip, fitMessage, listFiles, shortPath, type Edit, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { renamedExport } from '../rename-export.ts'
import type { PropsName } from './props-name.ts'
import type { Taken } from './free-name.ts'
import type { NameFault } from './plain-name.ts'

/** What the message about a type's name is made from. */
export interface TypeNameDetails {
  name: string
  /** The name without its faults, which may not be free. */
  plain: string
  plainTaken: Taken
  /** A free name. */
  newName: string
  kind: 'interface' | 'type' | 'enum' | 'class'
  exported: boolean
  fault: NameFault | null
  /** The component whose props the type is, unless their name is right. */
  props: PropsName | null
  edits: Edit[] | null
}

export function describeTypeName(details: TypeNameDetails, file: string, project: Project): Message {
  const { name, plain, plainTaken, newName, kind, exported, fault, edits } = details
  const why = newName === plain ? '' : ` (${takenClause(plain, plainTaken)})`
  const importers = exported ? importersOf(name, file, project) : null
  const where = exported ? ` here${importersClause(importers, newName, file, project)}` : ' everywhere in this file'
  const rename: Fix = {
    key: 'rename-type',
    kind: 'rename',
    title: `Rename ${kind} ${clip(name, 50)} to ${clip(newName, 60)}${where}${why}.`,
    // A name that says more than the plain one is a proposal.
    applicability: edits === null ? 'manual' : newName === plain ? 'auto' : 'suggested',
    symbols: [name, newName],
    ...(edits !== null && { edits }),
  }
  // Declarations of one name that merge, and a constant beside a type, are refused when the plan is carried out.
  const planned = exported && newName === plain ? renamedExport(rename, project, file, [name, newName]) : rename
  const useClass: Fix = {
    key: 'use-class',
    kind: 'delete',
    title: `If class ${clip(plain, 50)} is the only implementation, delete ${clip(name, 50)} and use the class as the type.`,
    applicability: 'manual',
    symbols: [name, plain],
  }
  const isReplaceable = kind === 'interface' && plainTaken === 'declared' && newName === `${plain}Contract`
  const isOnlyExported = details.props?.reason === 'exported' && name === 'Props' && isUnused(importers)
  const unexport: Fix = {
    key: 'unexport',
    kind: 'edit',
    title: `Delete export before ${kind} Props, because no other file imports it.`,
    applicability: 'manual',
    symbols: [name],
  }
  const fixes = isOnlyExported ? [unexport, planned] : isReplaceable ? [planned, useClass] : [planned]
  return fitMessage(whatOf(details), fixes, isOnlyExported ? 'Do not keep both names.' : notOf(details, fault))
}

function whatOf({ name, kind, fault, props }: TypeNameDetails): string {
  const subject = `${kind[0]!.toUpperCase()}${kind.slice(1)} ${clip(name, 44)}`
  const article = kind === 'interface' || kind === 'enum' ? `an ${kind}` : `a ${kind}`
  if (fault === null) {
    const { component, expected, reason } = props!
    const since = {
      exported: `Since ${kind} ${clip(name, 40)} is exported`,
      local: `Since ${kind} ${clip(name, 40)} is not exported`,
      several: `Since the file has other components than the one with ${clip(name, 36)}`,
    }[reason]
    return `${since}, the props type of ${clip(component, 36)} should be named ${clip(expected, 44)}.`
  }
  const { prefix, affix, isPascalCase } = fault
  const affixText = affix === null ? null : `the ${affix.at === 'end' ? 'suffix' : 'prefix'} ${affix.text}`
  const parts = [...(prefix === null ? [] : [`the prefix ${prefix}`]), ...(affixText === null ? [] : [affixText])]
  if (parts.length === 0) return `${subject} is not in PascalCase.`
  const repeats = `${parts.join(' and ')}, which only ${parts.length === 1 ? 'repeats' : 'repeat'} that it is ${article}`
  return `${subject} has ${repeats}${isPascalCase ? '' : ', and is not in PascalCase'}.`
}

function takenClause(plain: string, taken: Taken): string {
  const shown = clip(plain, 40)
  if (taken === 'global') return `${shown} is a global type`
  if (taken === 'imported') return `this file imports another ${shown}`
  if (taken === 'exported') return `this file exports another ${shown}`
  if (taken === 'declared') return `this file declares another ${shown}`
  return `${shown} alone is too vague`
}

interface Importers {
  /** Files that import the type by its name. */
  byName: string[]
  /** Another file exports it again without its name. */
  isPassedOn: boolean
}

/** `null` where not all importers are known. */
function importersOf(name: string, file: string, { facts }: Project): Importers | null {
  const files = facts.importersOf?.(file) ?? null
  if (files === null) return null
  const edgesTo = (importer: string) =>
    (facts.importsOf?.(importer) ?? []).filter(({ target }) => target.type === 'file' && target.path === file)
  return {
    byName: files.filter((one) => edgesTo(one).some(({ names }) => names.some((imported) => imported.name === name))),
    isPassedOn: files.some((one) =>
      edgesTo(one).some(
        ({ kind, names }) => kind === 'export-all' || (/^export/.test(kind) && names.some((of) => of.name === name)),
      ),
    ),
  }
}

function isUnused(importers: Importers | null): boolean {
  return importers !== null && importers.byName.length === 0 && !importers.isPassedOn
}

function importersClause(importers: Importers | null, newName: string, file: string, project: Project): string {
  if (importers === null) return ' and in every file that imports it'
  const { byName, isPassedOn } = importers
  if (byName.length === 0)
    return isPassedOn ? ' and in the files that import it through an index' : '; no other file imports it'
  const more = isPassedOn ? ', and where it is imported through them' : ''
  const clash = byName.find((importer) => declares(newName, importer, file, project))
  const alias =
    clash === undefined
      ? ''
      : `; ${shortPath(clash)} has another ${clip(newName, 40)}, so import it there under an alias`
  const files = byName.length === 1 ? shortPath(byName[0]!) : `${byName.length} importers (${listFiles(byName, 2)})`
  return ` and in ${files}${more}${alias}`
}

/** Whether an importer has another declaration or import of this name. */
function declares(name: string, importer: string, file: string, { facts, textOf }: Project): boolean {
  const edges = facts.importsOf?.(importer) ?? []
  // A name that it already gives to the type itself is no other.
  const isOther = ({ target }: (typeof edges)[number]): boolean => target.type !== 'file' || target.path !== file
  if (edges.some((edge) => isOther(edge) && edge.names.some(({ local }) => local === name))) return true
  return new RegExp(`\\b(?:interface|type|class|enum|const|function)\\s+${name}(?![\\w$])`).test(textOf(importer))
}

function notOf({ name, newName, exported, kind }: TypeNameDetails, fault: NameFault | null): string {
  if (exported) return `Do not keep ${clip(name, 40)} as an alias of the new name.`
  if (fault === null) return 'Do not export the type to keep its name.'
  if (kind === 'enum' || kind === 'class' || (fault.prefix === null && fault.affix === null))
    return 'Do not keep the old name as an alias.'
  return `Do not rename it to ${clip(newName, 40)}${fault.affix === null ? 'Type' : 'Data'}.`
}
