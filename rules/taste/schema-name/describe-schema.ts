import type { SchemaDetails } from './schema-details.ts'
import { clean, clip, fitMessage, listNames, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { mayImport, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import { renamedExport } from '../rename-export.ts'
import { inferredType, type InferredType } from './inferred-type.ts'
import { fileWithType, findHome, findTypeElsewhere, type TypeElsewhere } from './schema-home.ts'
import { dataWords, schemaName } from './schema-names.ts'
import { followUp, importersOf, keepsType, usersOf } from './schema-users.ts'

/** A type of unparsed data with the name of something else. Plain data. */
export interface InputDetails {
  type: string
  schema: string
  newName: string
}

const show = (name: string): string => clip(clean(name), 70)

export function describeSchema(context: DescribeContext, details: SchemaDetails): Message {
  const { name, library, twin } = details
  const kind = library === 'unknown' ? 'schema' : `${library} schema`
  const subject = `The exported ${name.length > 40 ? 'schema' : kind} ${clip(clean(name), 60)}`
  const faults = faultsOf(details)
  const what = [faults, faults.slice(0, 2), faults.slice(0, 1)]
    .map((some) => `${subject} ${join(some)}`)
    .find((text) => text.length < 160)
  const fixes = twin === null ? [repairFix(context, details), ...renameFix(details)] : twinFixes(context, details, twin)
  const { first, last } = unexportFixes(context, details)
  return fitMessage(
    what === undefined ? clip(`${subject} ${faults[0]!}`, 160) : `${what}.`,
    [...first, ...fixes, ...last],
    notOf(context.module.file, details),
  )
}

function faultsOf({ name, lacksName, lacksType, strangeType, layer, home, twin, typeName }: SchemaDetails): string[] {
  return [
    ...(twin === null ? [] : [`belongs to type ${show(typeName)} like ${show(twin)}`]),
    ...(lacksName ? [/^schema$/i.test(name) ? 'does not name its data' : 'does not end in Schema'] : []),
    ...(lacksType ? ['has no inferred type beside it'] : []),
    ...(strangeType === null ? [] : [`infers type ${show(strangeType)}, which has another name`]),
    ...(home === null ? [] : [`is in the ${clip(layer!, 20)} layer instead of the ${clip(home, 20)} layer`]),
  ]
}

/** All that has to change, as one fix. */
function repairFix(context: DescribeContext, details: SchemaDetails): Fix {
  const { project, module } = context
  const { name, newName, lacksName, lacksType, strangeType, typeName, typeNames, home, insertion } = details
  const elsewhere = lacksType ? findTypeElsewhere(project, module.file, name) : null
  // A file that may not import the schema does not get its type from there either.
  const isUpward = elsewhere !== null && home === null && !mayImport(project, elsewhere.file, module.file, true)
  if (isUpward) return joinTypeFix(context, details, elsewhere)
  const takenIn =
    lacksType && elsewhere === null && home === null && !details.isTypeTaken
      ? fileWithType(project, module.file, typeName)
      : null
  const written = details.isNameTaken ? undefined : inferredType(details.library, newName, { module })
  const target = home === null ? null : findHome(project, module.file, details)
  const steps = [
    ...(lacksName ? nameSteps(details) : []),
    ...(!lacksType
      ? []
      : elsewhere !== null
        ? [`move the type ${show(elsewhere.type)} from ${shortPath(elsewhere.file)} beside it and import it there`]
        : takenIn !== null
          ? [freeTypeStep(details, takenIn)]
          : [typeStep(details, written)]),
    ...(strangeType === null ? [] : [`rename the type ${show(strangeType)} to ${show(typeName)}`]),
    ...(home === null ? [] : [moveStep(details, target)]),
  ]
  const follow = lacksName || home !== null ? followUp(usersOf(context, details), details) : ''
  const isInsertion =
    insertion !== null && elsewhere === null && takenIn === null && !lacksName && home === null && strangeType === null
  const fix: Fix = {
    key: home !== null ? 'move-schema' : lacksName ? 'rename-schema' : 'pair-type',
    kind: home !== null ? 'move' : lacksName ? 'rename' : 'edit',
    title: `${capital(join(steps))}${follow}.`,
    applicability: isInsertion ? 'auto' : 'manual',
    symbols: [...new Set([name, ...typeNames])],
    ...(target !== null && { target: target.file }),
    ...(isInsertion && {
      edits: [{ file: module.file, start: insertion.at, end: insertion.at, text: insertion.text }],
    }),
  }
  const isOnlyName = lacksName && !lacksType && home === null && strangeType === null
  const mayRename = isOnlyName && !details.isNameTaken && details.plainType === null && !typeNames.includes(name)
  return mayRename ? renamedExport(fix, project, module.file, [name, newName]) : fix
}

/** The schema moves to its type, in a layer that may not import the one of the schema. */
function joinTypeFix(context: DescribeContext, details: SchemaDetails, { type, file }: TypeElsewhere): Fix {
  const { name, newName, lacksName, isUsedHere } = details
  const steps = [
    ...(lacksName ? nameSteps(details) : []),
    `move ${show(lacksName ? newName : name)} to ${showPath(file)}, beside its type ${show(type)} and in place of its import there${isUsedHere ? ', and import it here' : ''}`,
  ]
  const users = usersOf(context, details)
  const others = users && { ...users, files: users.files.filter((one) => one !== file) }
  const title = `${capital(join(steps))}${followUp(others, { ...details, home: details.layer ?? '' })}.`
  return { key: 'move-schema', kind: 'move', title, applicability: 'manual', symbols: [name, type], target: file }
}

/** The new name of a schema, and of a type that is named like it. */
function nameSteps({ name, newName, isNameTaken, plainType, typeNames }: SchemaDetails): string[] {
  if (isNameTaken)
    return [`give ${show(name)} a name that ends in Schema and says what its data is, since ${show(newName)} is taken`]
  const isType = typeNames.includes(name)
  return [
    keepsType({ name, plainType, typeNames })
      ? `rename the constant ${show(name)} to ${show(newName)} but keep the type ${show(name)}`
      : `rename ${isType ? 'the constant ' : ''}${show(name)} to ${show(newName)}`,
    ...(plainType === null ? [] : [`rename the type ${show(typeNames[0]!)} to ${show(plainType)}`]),
  ]
}

/** A schema and a type of other names may also be named after the type. */
function renameFix({ name, newName, lacksName, strangeType, home }: SchemaDetails): Fix[] {
  if (strangeType === null || lacksName || home !== null) return []
  const words = dataWords(strangeType)
  const title = `Rename ${show(name)} to ${show(schemaName(words, /^[A-Z]/.test(newName)))}.`
  return [{ key: 'rename-schema', kind: 'rename', applicability: 'manual', title, symbols: [name] }]
}

function typeStep({ typeName, isTypeTaken }: SchemaDetails, written: InferredType | null | undefined): string {
  const type = show(typeName)
  if (written === undefined || written === null) return `export its inferred type ${type} beside it`
  const declaration = `export type ${type} = ${clip(clean(written.text), 100)}`
  const imported = written.missing === null ? '' : `, with ${written.missing},`
  return isTypeTaken
    ? `write ${declaration}${imported} instead of the ${type} that is there`
    : `${declaration}${imported} beside it`
}

/** Where another file of the folder has another type with the name. */
function freeTypeStep({ newName, typeName }: SchemaDetails, file: string): string {
  const other = `another ${show(typeName)}`
  return `export the type that ${show(newName)} infers beside it, under a name of its own (${shortPath(file)} has ${other})`
}

function moveStep(
  { home, typeNames, lacksType, isUsedHere, isWholeFile, isAlone }: SchemaDetails,
  target: ReturnType<typeof findHome>,
): string {
  const moved = typeNames.length > 0 ? `it and ${listNames(typeNames)}` : lacksType ? 'both' : 'it'
  if (target === null) return `move ${moved} to a file of the ${clip(home!, 20)} layer`
  if (isWholeFile && isAlone && !isUsedHere && target.replaced.length === 0 && target.blocked === null)
    return `move this file, which holds nothing else, to ${showPath(target.file)}`
  const along = target.along.length === 0 ? '' : ` with ${listNames(target.along)}`
  const blocked =
    target.blocked === null
      ? ''
      : `, with what it uses of ${shortPath(target.blocked)}, which ${clip(home!, 20)} may not import`
  const replaced = target.replaced.length === 0 ? '' : `, replacing the ${listNames(target.replaced)} there`
  const imported = isUsedHere ? `, and import ${moved === 'it' ? 'it' : 'them'} here` : ''
  return `move ${moved}${along} to ${showPath(target.file)}${replaced}${blocked}${imported}`
}

function twinFixes(context: DescribeContext, details: SchemaDetails, twin: string): Fix[] {
  const { name, typeNames, typeName } = details
  const own = typeNames.find((type) => type !== typeName)
  const [extra] = details.extras
  if (extra !== undefined && typeNames.length === 0) {
    const words = `${typeName}With${toPascalCase(extra)}`
    const title = `Rename ${show(name)} to ${show(schemaName(wordsOf(words), /^[A-Z]/.test(twin)))}, with a type ${show(words)} beside it: it also has ${listNames(details.extras.map(show), 3)}.`
    return [{ key: 'rename-schema', kind: 'rename', applicability: 'manual', title, symbols: [name] }]
  }
  return [
    {
      key: 'merge-schemas',
      kind: 'delete',
      applicability: 'manual',
      title: `Delete ${show(name)} and use ${show(twin)}${typeNames.includes(typeName) ? `, also for the type ${show(typeName)}` : ''}, if both describe the same data.`,
      symbols: [name, twin],
    },
    {
      key: 'rename-schema',
      kind: 'rename',
      applicability: 'manual',
      title:
        own === undefined
          ? `Rename ${show(name)} after the data that only it describes.`
          : `Rename ${show(name)} to ${show(`${own.charAt(0).toLowerCase()}${own.slice(1)}Schema`)}, after its type ${show(own)}.`,
      symbols: [name],
    },
    ...(details.home === null ? [] : [repairFix(context, { ...details, lacksName: false, lacksType: false })]),
  ]
}

/** A schema that only its file uses is free of all rules, so this comes first where its importers and its layer are right. */
function unexportFixes(
  context: DescribeContext,
  { name, typeNames, isUsedHere, home }: SchemaDetails,
): { first: Fix[]; last: Fix[] } {
  const importers = importersOf(context, name)
  if (!isUsedHere || (importers !== null && importers.files.length + importers.barrels.length > 0))
    return { first: [], last: [] }
  const unexport = (title: string): Fix[] => [
    { key: 'unexport', kind: 'edit', applicability: 'manual', title, symbols: [name] },
  ]
  if (importers === null)
    return { first: [], last: unexport(`Do not export ${show(name)}, if only this file uses it.`) }
  const fixes = unexport(
    typeNames.includes(name)
      ? `Delete export before the constant ${show(name)}, which no other file imports; the type ${show(name)} stays exported.`
      : `Do not export ${show(name)}, because no other file imports it.`,
  )
  return home === null ? { first: fixes, last: [] } : { first: [], last: fixes }
}

function notOf(file: string, { lacksType, twin, home, typeName }: SchemaDetails): string {
  if (twin !== null) return 'Do not let only capital letters or digits differ.'
  if (home !== null) return `Do not re-export it from ${shortPath(file)}.`
  return lacksType ? `Do not write ${show(typeName)} by hand.` : 'Do not keep the old name as an alias.'
}

export function describeInputType({ type, schema, newName }: InputDetails): Message {
  return fitMessage(
    `Type ${show(type)} is the input of ${show(schema)} beside its output, but does not end in Input.`,
    [
      {
        key: 'rename-type',
        kind: 'rename',
        applicability: 'manual',
        title: `Rename ${show(type)} to ${show(newName)}.`,
        symbols: [type],
      },
    ],
    'Do not use one type for the data before and after parsing.',
  )
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
