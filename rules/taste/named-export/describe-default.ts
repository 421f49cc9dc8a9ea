import { clean, clip, fitMessage, listFiles, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { underAgreedName } from './agreed-name.ts'
import { findUses, type DefaultUse } from './importers.ts'
import type { DefaultExport } from './read-default.ts'

/** The message of a default export that no framework asks for. */
export function describeDefault({ project, module, sourceCode }: DescribeContext, found: DefaultExport): Message {
  const { file } = module
  const use = findUses(project, file, found.name)
  const agreed = use === null ? null : underAgreedName(found, use, sourceCode, file)
  const isTestFile = project.judge.isTest(file)
  const fix =
    agreed === null
      ? fixOf(file, found, use, isTestFile)
      : fixOf(file, agreed, findUses(project, file, agreed.name), isTestFile)
  return fitMessage(whatOf(file, found), [fix], notOf(found))
}

function whatOf(file: string, { form, name, now }: DefaultExport): string {
  const path = clip(showPath(file), 70)
  if (form === 're-export') return `${path} re-exports a module as its default: ${clip(clean(now), 60)}.`
  return form === 'unnamed' || form === 'wrapped'
    ? `The default export of ${path} has no name, so each importer makes up its own.`
    : `${clip(clean(name ?? ''), 40)} is the default export of ${path}, so each importer can pick its own name.`
}

function fixOf(file: string, found: DefaultExport, use: DefaultUse | null, isTestFile: boolean): Fix {
  const { name, edits } = found
  if (found.form === 'binding' && use?.files.length === 0 && !use.isPublic && !use.isMentioned && isTestFile)
    return unusedFix(file, found)
  const own = edits?.map((edit) => ({ file, ...edit })) ?? null
  const canEdit = own !== null && use !== null && !use.isPublic && use.edits !== null
  return {
    key: 'export-by-name',
    kind: 'edit',
    title: `${changeOf(found)}${importersOf(found, use)}.`,
    applicability: canEdit ? 'auto' : 'manual',
    ...(name !== null && { symbols: [name] }),
    ...(canEdit && { edits: [...own, ...use.edits!] }),
  }
}

/** Nothing gets what a test exports and no file imports. */
function unusedFix(file: string, { now, name, deletion }: DefaultExport): Fix {
  return {
    ...{ key: 'delete-export', kind: 'delete', applicability: deletion === undefined ? 'manual' : 'auto' },
    title: `Delete ${code(now)}: no file imports it, and a test needs no export.`,
    ...(name !== null && { symbols: [name] }),
    ...(deletion !== undefined && { edits: [{ file, ...deletion }] }),
  }
}

/** What to change in the file itself. */
function changeOf({ form, name, now, write, renamed }: DefaultExport): string {
  if (renamed !== undefined) {
    const ofImporters = `${code(name!)}, the name that its importers use`
    return form === 'binding'
      ? `Rename ${code(renamed)} to ${ofImporters}, write ${code(write)} where it is declared, and delete ${code(now)}`
      : `Rename ${code(renamed)} to ${ofImporters}, and change ${code(now)} to ${code(write)}`
  }
  switch (form) {
    case 'binding':
      return `Write ${code(write)} where ${name} is declared, and delete ${code(now)}`
    case 'twice':
      return `Delete ${code(now)}, because the file exports ${name} by name already`
    case 'wrapped':
      return `Change ${code(now)} to ${code(write)}, and add ${code(`export { ${write.slice('const '.length, -' ='.length)} as ${name} }`)}`
    case 'unnamed':
      return name === null
        ? 'Give the value a name that says what it is, and put export const and that name instead of export default'
        : `Change ${code(now)} to ${code(write)}`
    default:
      return `Change ${code(now)} to ${code(write)}`
  }
}

/** What to change in the files that import the default. */
function importersOf({ name }: DefaultExport, use: DefaultUse | null): string {
  const exported = name === null ? 'the name' : clip(clean(name), 40)
  if (use === null) return `; then import ${inBraces(exported)} in the files that import the default`
  if (use.files.length === 0) return afterwards(use, '') || '; no other file imports it'
  const files = listFiles(use.files)
  const others = new Set(use.names.flatMap((given) => (given === null || given === name ? [] : [given])))
  const [other] = others
  const isSame = others.size === 1 && use.names.every((given) => given === other)
  const local = isSame && name !== null ? `${exported} as ${clip(other!, 40)}` : exported
  const example = [...others].find((each) => each !== 'default') ?? 'default'
  const keep =
    others.size > 0 && !isSame ? `, or ${inBraces(`${exported} as ${clip(example, 40)}`)} where the name differs` : ''
  return afterwards(use, `; then ${[...use.actions].sort().join(' or ')} ${inBraces(local)} in ${files}${keep}`)
}

const inBraces = (name: string): string => (name === 'the name' ? name : `{ ${name} }`)

function afterwards(use: DefaultUse, here: string): string {
  if (use.isMentioned && here === '') return '; then change what names the path of this file'
  return use.isPublic ? `${here}; packages that import it from here have to change too` : here
}

function notOf({ form }: DefaultExport): string {
  return form === 're-export'
    ? 'Do not add a default export to another file instead.'
    : 'Do not keep the default export beside the named one.'
}

const code = (text: string): string => clip(clean(text), 80)
