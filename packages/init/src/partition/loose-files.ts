import { startsFile, startsFolder } from '../frameworks/detect.ts'
import { baseName, below, firstFolder, isBelow, lastSegment, literalGlob, relativeTo } from '../paths.ts'
import { isLayerName } from '../roles/names.ts'
import { environmentOf, filesIn, type Code } from './code.ts'
import { hasSuffix, suffixPattern } from './domains.ts'
import { endingEnvironment } from './environments.ts'
import { part, type Part } from './part.ts'

/** Fewer files with the same ending are no layer beside folders. */
const FEW_FILES = 3

/** More files than this are one layer together. */
const MANY_FILES = 6

/** The parts of the files directly in a folder: layers of single files, and the files that start the program. */
export function looseParts(code: Code, folder: string, hasFolders: boolean): Part[] {
  const files = filesIn(code, folder)
  if (files.length === 0) return []
  const bySuffix = code.frameworks
    .flatMap(({ fileLayers }) => fileLayers ?? [])
    .filter(
      ({ layer, suffixes }) => layer !== 'wiring' && countSuffix(code, files, suffixes) >= (hasFolders ? FEW_FILES : 1),
    )
    .map(({ layer, suffixes }) =>
      part({ layer, pattern: below(folder, suffixPattern(suffixes)), shown: below(folder, suffixPattern(suffixes)) }),
    )
  if (!hasFolders && bySuffix.length === 0) return [wholeFolder(code, folder)]
  const rest = files.filter((file) => !bySuffix.some(({ layer }) => hasSuffix([file], suffixesOf(code, layer))))
  const used = rest.filter((file) => isUsed(code, folder, file))
  const isRoot = folder === code.project
  // The files beside the folders of a library are for all code.
  if (hasFolders && code.frameworks.some(({ divided }) => divided?.includes(lastSegment(folder)))) {
    const layer = code.names.take(lastSegment(folder), ...(code.prefix === '' ? [] : [`${code.prefix}-lib`]), 'library')
    return [...bySuffix, part({ layer, pattern: below(folder, '*'), shown: below(folder, '*') })]
  }
  if (used.length > MANY_FILES && !isRoot) {
    const layer = code.names.take(code.prefix === '' ? 'root' : `${code.prefix}-root`)
    return [...bySuffix, part({ layer, pattern: below(folder, '*'), shown: below(folder, '*') })]
  }
  const starting = rest.filter((file) => !used.includes(file) && (!isRoot || doesImport(code, folder, file)))
  const single = used.map((file) => {
    const name = baseName(lastSegment(file))
    const around =
      folder === code.project || !isLayerName(lastSegment(folder)) ? [] : [`${lastSegment(folder)}-${name}`]
    const layer = code.names.take(name, ...(code.prefix === '' ? around : [`${code.prefix}-${name}`]), `${name}-file`)
    return part({
      layer,
      pattern: file,
      parent: layer === name ? folder : null,
      shown: file,
      environment: environmentOf(code, name) ?? endingEnvironment(code, name),
    })
  })
  return [...bySuffix, ...single, ...entryParts(code, folder, starting)]
}

/** The number of files that end so, apart from those that the framework starts. */
function countSuffix({ frameworks }: Code, files: readonly string[], suffixes: readonly string[]): number {
  return files.filter((file) => !startsFile(frameworks, baseName(lastSegment(file))) && hasSuffix([file], suffixes))
    .length
}

function wholeFolder(code: Code, folder: string): Part {
  return part({ layer: code.names.take('source'), pattern: below(folder, '**'), shown: folder === '' ? '.' : folder })
}

function entryParts(code: Code, folder: string, files: readonly string[]): Part[] {
  const { frameworks, project, links } = code
  const isRoot = folder === project
  const isEntered = links.some(({ from, to }) => files.includes(to) && !isBelow(from, project))
  if (isEntered || (code.isLibrary && files.some(isIndex))) return [exportsPart(code, folder)]
  const names = files
    .map((file) => relativeTo(file, folder))
    .filter((name) => !isRoot || (name === literalGlob(name) && !name.includes(',')))
  if (names.length === 0) return []
  // New files of the root are mostly configuration, so only those of today have a place.
  const patterns = isRoot ? [names.length === 1 ? names[0]! : `{${names.join(',')}}`] : ['*']
  const isBrowser = frameworks.some(
    ({ browserApp, appFiles }) => browserApp !== undefined && names.every((name) => appFiles?.includes(baseName(name))),
  )
  return patterns.map((pattern) =>
    part({
      layer: '',
      pattern: below(folder, pattern),
      shown: below(folder, pattern),
      role: 'app',
      origin: 'entry',
      environment: isBrowser ? 'browser' : null,
    }),
  )
}

/** The files of a package that other packages import. */
export function exportsPart({ names, prefix }: Pick<Code, 'names' | 'prefix'>, folder: string): Part {
  const layer = names.take(prefix === '' ? 'index' : `${prefix}-index`)
  const pattern = below(folder, '*')
  return part({ layer, pattern, shown: pattern, origin: 'exports' })
}

/** Whether a file is what an import of its folder means. */
export function isIndex(file: string): boolean {
  return baseName(lastSegment(file)) === 'index'
}

function suffixesOf({ frameworks }: Code, layer: string): readonly string[] {
  return frameworks.flatMap(({ fileLayers }) => fileLayers ?? []).find((one) => one.layer === layer)?.suffixes ?? []
}

/** Whether a file of another folder imports a file, apart from what the framework starts. An index is for the code outside. */
function isUsed(code: Code, folder: string, file: string): boolean {
  const { links, frameworks } = code
  const name = baseName(lastSegment(file))
  return (
    name !== 'index' &&
    isLayerName(name) &&
    !startsFile(frameworks, name) &&
    !isStart(code, folder, file) &&
    links.some(
      ({ from, to }) =>
        to === file &&
        isBelow(from, code.project) &&
        // The files of this folder, and those that start the program further up.
        !isIn(folder, from.slice(0, Math.max(0, from.lastIndexOf('/')))) &&
        !startsFolder(frameworks, firstFolder(relativeTo(from, folder)) ?? ''),
    )
  )
}

/** Names of files that connect a program, also where a few other files import them by mistake. */
const START = /^(?:app|server|main|bootstrap)$/
const FEW_IMPORTERS = 2

/** Whether a file imports more of the folders around it than files in them import it, as the file that starts them does. */
function isStart({ links }: Code, folder: string, file: string): boolean {
  if (!START.test(baseName(lastSegment(file)))) return false
  const isInside = (other: string): boolean => isBelow(other, folder) && firstFolder(relativeTo(other, folder)) !== null
  const into = links.filter(({ from, to }) => to === file && isInside(from)).length
  return into <= FEW_IMPORTERS && links.filter(({ from, to }) => from === file && isInside(to)).length > into
}

/** Whether a folder is another, or below it. */
function isIn(folder: string, other: string): boolean {
  return folder === other || isBelow(folder, other)
}

function doesImport({ links }: Code, folder: string, file: string): boolean {
  return links.some(({ from, to }) => from === file && isBelow(to, folder) && /\.[cm]?[jt]sx?$/.test(to))
}
