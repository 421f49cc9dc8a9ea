import type { Inspection, Project } from '@stratalint/rule'
import { isFolderNamedByFramework } from './framework-names.ts'

/** The folders of a file that someone has named: those below the part that the pattern of its place matches. */
export function namedFolders({ judge, loaded }: Project, file: string): string[] {
  const location = judge.locate(file)
  const root = location === null ? '' : location.root
  const segments = file.split('/').slice(0, -1)
  const { names } = loaded.policy.layers
  return segments
    .map((name, index) => ({ name, path: segments.slice(0, index + 1).join('/') }))
    .filter(({ name, path }) => path.length > root.length && !names.includes(name))
    .map(({ path }) => path)
}

/** Whether a folder is reported in this file: the first file in it that is checked, or else below it. */
export function reportsFolder(folder: string, { file }: Inspection, project: Project): boolean {
  return firstFileIn(folder, project) === file && !isFolderNamedByFramework(project, folder)
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
  if (project.checked.unchecked(path) !== null || project.judge.locate(path)?.test === true) return false
  return !project.textOf(path).slice(0, 400).includes('@generated')
}
