import type { Location } from '@stratalint/core'
import type { Inspection, Project } from '@stratalint/rule'
import { isFolderNamedByFramework } from './framework-names.ts'

/** The folders of a file that someone has named: those below the part that the pattern of its place matches. */
export function namedFolders({ judge, loaded }: Project, file: string): string[] {
  const location = judge.locate(file)
  const root = location === null ? '' : rootOf(location, file)
  const segments = file.split('/').slice(0, -1)
  const { names } = loaded.policy.layers
  return segments
    .map((name, index) => ({ name, path: segments.slice(0, index + 1).join('/') }))
    .filter(({ name, path }) => path.length > root.length && !names.includes(name))
    .map(({ path }) => path)
}

/** The folder that a pattern names: `src/utils` for `src/utils/**`, and `src` for `src/**` and `src/*.ts`. */
function rootOf({ place: { pattern }, root }: Location, file: string): string {
  if (pattern.endsWith('/**')) return root
  const globAt = pattern.split('/').findIndex((segment) => segment.includes('*'))
  return globAt === -1 ? root : file.split('/').slice(0, globAt).join('/')
}

/** The question that is answered once for all files of a folder. */
const FIRST_FILE = {}

/** Whether a folder is reported in this file: the first file in it that is checked, or else below it. */
export function reportsFolder(folder: string, { file }: Inspection, project: Project): boolean {
  const first = project.facts.once(FIRST_FILE, folder, () => firstFileIn(folder, project))
  if (first !== file || isFolderNamedByFramework(project, folder)) return false
  return !ROLE_FOLDER.test(folder) && !isSharedBySides(folder, project)
}

/** The plural of a role says what each file of a folder is; `info` is also the topic of pages and modules. */
const ROLE_FOLDER = /(?:^|\/)(?:handlers|managers|processors|wrappers|info)$/i

/** Beside folders for client and server, `shared` says that both sides use it. */
function isSharedBySides(folder: string, { facts }: Project): boolean {
  const at = folder.lastIndexOf('/')
  const siblings = /(?:^|\/)(?:shared|common)$/.test(folder)
    ? (facts.foldersIn?.(folder.slice(0, Math.max(0, at))) ?? [])
    : []
  return siblings.some((one) => /^(?:client|server|browser|node|frontend|backend|main|renderer|web|mobile)$/.test(one))
}

function firstFileIn(folder: string, project: Project): string | null {
  const { facts } = project
  const direct = facts
    .filesIn(folder)
    .toSorted()
    .map((name) => `${folder}/${name}`)
    .find((path) => isJudged(path, project))
  if (direct !== undefined) return direct
  for (const name of (facts.foldersIn?.(folder) ?? []).toSorted()) {
    const found = firstFileIn(`${folder}/${name}`, project)
    if (found !== null) return found
  }
  return null
}

function isJudged(path: string, project: Project): boolean {
  if (!/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path) || /\.(?:d|gen)\.[^/]+$/.test(path)) return false
  if (project.checked.unchecked(path) !== null || project.judge.isTest(path)) return false
  return !project.textOf(path).slice(0, 400).includes('@generated')
}
