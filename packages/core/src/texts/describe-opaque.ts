import type { Facts } from '../facts.ts'
import type { Fix, Message } from '../finding.ts'
import { fileNameOf, folderOf, relativeTo } from '../remedies/paths/path.ts'
import { fitMessage } from './fit.ts'
import { clean, clip, listNames, shortPath } from './text.ts'

/** An import whose target cannot be known, as its rule reports it; plain data. */
export interface OpaqueDetails {
  /** What stands where the target is named: `value` is `require` itself. */
  form: 'import' | 'require' | 'resolve' | 'glob' | 'mock' | 'url' | 'value'
  /** The source text of the argument. */
  argument: string
  /** The function whose parameter the argument is; empty for one without a name, `null` for no parameter. */
  parameterOf: string | null
}

const ACTIONS: Record<Exclude<OpaqueDetails['form'], 'value'>, string> = {
  import: 'imports',
  require: 'requires',
  resolve: 'resolves',
  mock: 'mocks',
  url: 'points to',
  glob: 'imports',
}

const CALLS: Record<Exclude<OpaqueDetails['form'], 'value'>, [before: string, after: string]> = {
  import: ['import(', ')'],
  require: ['require(', ')'],
  resolve: ['import.meta.resolve(', ')'],
  mock: ['vi.mock(', ')'],
  url: ['new URL(', ', import.meta.url)'],
  glob: ['import.meta.glob(', ')'],
}

const MOST_FOLDERS = 2

/** The message for an import whose target cannot be known: how to write it so that it can. */
export function describeOpaque(file: string, details: OpaqueDetails, facts: Facts): Message {
  const { form } = details
  const argument = clip(clean(details.argument), 40)
  if (form === 'value') {
    return fitMessage(
      `${shortPath(file)} gives ${argument} to other code, so the modules that are loaded by it cannot be checked.`,
      [
        edit('load-here', `Call ${argument}('…') here for each module that is needed, and pass on what it returns.`),
        edit('take-modules', 'Let the code that receives it import those modules itself.'),
      ],
      'Do not store it in a global.',
    )
  }
  const start = literalStart(details.argument)
  const what =
    start !== null && start.includes('/')
      ? `${shortPath(file)} ${ACTIONS[form]} ${argument}, which stands for files outside the project or for too many to check.`
      : `${shortPath(file)} ${ACTIONS[form]} ${form === 'glob' ? 'files by patterns' : `a ${form === 'url' ? 'file' : 'module'} by a path`} known only at run time (${argument}), so the ${form === 'url' ? 'URL' : 'import'} cannot be checked.`
  return fitMessage(
    what,
    fixesFor(file, details, argument, start, facts),
    'Do not move the call behind a function that takes the path.',
  )
}

function fixesFor(
  file: string,
  { form, parameterOf }: OpaqueDetails,
  argument: string,
  start: string | null,
  facts: Facts,
): Fix[] {
  if (form === 'glob')
    return [
      edit(
        'write-patterns',
        `Write the patterns as string literals in the call, as in import.meta.glob(['${exampleFolder(file, facts)}*.ts']).`,
      ),
    ]
  const [before, after] = CALLS[form as Exclude<OpaqueDetails['form'], 'value'>]
  if (start !== null && start.includes('/')) {
    return [
      edit(
        'narrow-path',
        `Start the path with a literal folder of the project that has only the files to load: ${before}\`${exampleFolder(file, facts)}\${…}\`${after}.`,
      ),
    ]
  }
  const name = /^[\w$.]+$/.test(argument) ? argument : 'name'
  const isPackage = start !== null && start !== ''
  const example = isPackage
    ? `${before}'${clip(clean(start), 24)}…'${after}`
    : `${before}'${exampleFolder(file, facts)}a'${after}`
  const map = edit(
    'list-modules',
    `Write a map with one entry for each ${isPackage ? 'package' : 'module'}, such as { a: () => ${example} }.`,
  )
  const folder = edit(
    'literal-start',
    `Start the path with a literal folder: ${before}\`${exampleFolder(file, facts)}\${${clip(name, 20)}}\`${after}${siblings(file, facts)}.`,
  )
  if (form === 'mock') return [map]
  const owner = parameterOf === null ? null : parameterOf === '' ? 'this function' : clip(clean(parameterOf), 32)
  const passed =
    owner === null || form === 'url'
      ? null
      : {
          ...edit(
            'take-function',
            `Let ${owner} take a function instead of ${name}, and pass () => ${before}'…'${after} at each call.`,
          ),
          kind: 'invert' as const,
        }
  return [...(passed === null ? [] : [passed]), map, ...(isPackage ? [] : [folder])]
}

function edit(key: string, title: string): Fix {
  return { key, kind: 'edit', applicability: 'manual', title }
}

/** A folder beside the importer from which it may well load files. */
function exampleFolder(file: string, facts: Facts): string {
  const [folder] = foldersBeside(file, facts)
  return folder === undefined ? './' : `${folder}/`
}

function siblings(file: string, facts: Facts): string {
  const folders = foldersBeside(file, facts)
  return folders.length < 2 ? '' : ` (or ${listNames(folders.slice(1))}/)`
}

function foldersBeside(file: string, facts: Facts): string[] {
  const folder = folderOf(file)
  return (facts.foldersIn?.(folder) ?? [])
    .filter((name) => !/^[._]|^node_modules$/.test(name))
    .slice(0, MOST_FOLDERS)
    .map((name) =>
      clip(clean(relativeTo(file, [folder, fileNameOf(name)].filter((part) => part !== '').join('/'))), 32),
    )
}

/** The text that an expression certainly begins with; `null` where it begins with something else. */
function literalStart(argument: string): string | null {
  return (
    /^(?:'([^'\\]*)'|"([^"\\]*)"|`([^`$\\]*))/
      .exec(argument)
      ?.slice(1)
      .find((text) => text !== undefined) ?? null
  )
}
