import { detectFrameworks } from '../frameworks/detect.ts'
import type { Framework } from '../frameworks/framework.ts'
import { firstFolder, isBelow, isCode, lastSegment, relativeTo } from '../paths.ts'
import { isLayerName, isSupportName, usualEnvironment } from '../roles/names.ts'
import type { Link, Survey } from '../survey/survey.ts'
import { Names } from './part.ts'

/** The code of one project that is divided into parts, and the names that are still free. */
export interface Code {
  /** The folder of the project. */
  project: string
  /** The files that are no tests. */
  files: readonly string[]
  /** The imports between them. */
  links: readonly Link[]
  frameworks: readonly Framework[]
  names: Names
  /** A name that makes those of this project unique in the workspace; empty for a single project. */
  prefix: string
  /** Whether an index of it is what other packages import. */
  isLibrary: boolean
  /** Whether domains are divided into the layers that they have in common. */
  layeredDomains: boolean
  /** Whether a file says that it runs in the browser. */
  isClient(file: string): boolean
}

/** The code of a project of a survey. */
export function codeOf(survey: Survey, project: string, more: Pick<Code, 'names' | 'prefix' | 'layeredDomains'>): Code {
  const frameworks = detectFrameworks(survey.dependencies(project))
  const hasDirective = frameworks.some(({ clientDirective }) => clientDirective === true)
  const files = survey.files.filter((file) => isBelow(file, project) && isCode(file) && !survey.tests.isTest(file))
  const own = new Set(files)
  return {
    project,
    files,
    links: survey.links.filter(({ from, to, test }) => !test && (own.has(from) || own.has(to))),
    frameworks,
    isLibrary: survey.workspace.libraries.has(project),
    isClient: (file) => hasDirective && survey.directive(file) === 'use client',
    ...more,
  }
}

/** The folders directly in a folder, with their files; directly in the project, except for tools, examples and similar. */
export function foldersIn({ files, project }: Pick<Code, 'files' | 'project'>, folder: string): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  for (const file of files) {
    if (!isBelow(file, folder)) continue
    const name = firstFolder(relativeTo(file, folder))
    if (name === null || !isLayerName(name) || (folder === project && isSupportName(name))) continue
    const known = folders.get(name)
    if (known === undefined) folders.set(name, [file])
    else known.push(file)
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files directly in a folder. */
export function filesIn({ files }: Pick<Code, 'files'>, folder: string): string[] {
  return files.filter((file) => isBelow(file, folder) && firstFolder(relativeTo(file, folder)) === null)
}

/** Where the code of a folder runs: by its name, or because most of its files say so. */
export function folderEnvironment(code: Code, folder: string): string | null {
  const named = environmentOf(code, lastSegment(folder))
  if (named !== null) return named
  const own = code.files.filter((file) => isBelow(file, folder))
  const clients = own.filter((file) => code.isClient(file)).length
  return clients > 0 && clients >= Math.min(own.length, Math.max(3, own.length / 2)) ? 'browser' : null
}

/** Where the code of a folder of this name runs. */
export function environmentOf({ frameworks }: Pick<Code, 'frameworks'>, name: string): string | null {
  const known = frameworks.find(({ environments }) => environments !== undefined && Object.hasOwn(environments, name))
  return known?.environments?.[name] ?? usualEnvironment(name)
}
