import { posixRelative } from '@stratalint/core'
import { readSource } from '@stratalint/graph'
import { hasConfig, isBelow, loadPolicy, repositoryOf, type LoadedPolicy } from '@stratalint/policy'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileEdit, HookCall } from '../hosts/host.ts'

/** The edits of a call in one project, with paths from its root. */
export interface ProjectEdits {
  loaded: LoadedPolicy
  edits: { file: string; source: string | null; edit: FileEdit }[]
}

/** The projects that the edits of a call are in. Files outside of what the host has open, or without a policy, are not checked. */
export async function projectsOf(call: HookCall): Promise<ProjectEdits[]> {
  const workspace = realOf(resolve(call.workspace ?? topOf(call.cwd)))
  const projects = new Map<string, ProjectEdits>()
  for (const edit of call.edits) {
    const path = realOf(resolve(call.cwd, edit.path))
    const root = isBelow(workspace, path) ? rootOf(dirname(path), workspace) : null
    if (root === null) continue
    let project = projects.get(root)
    if (project === undefined) projects.set(root, (project = { loaded: await loadPolicy({ cwd: root }), edits: [] }))
    const inside = (other: string): string => posixRelative(project.loaded.root, realOf(resolve(call.cwd, other)))
    project.edits.push({
      file: inside(edit.path),
      source: edit.source === undefined ? null : inside(edit.source),
      edit,
    })
  }
  return [...projects.values()]
}

/** The nearest folder with a policy, from a folder upward; `null` without one. */
export function rootOf(folder: string, top: string): string | null {
  for (let at = folder; isBelow(top, at); at = dirname(at)) {
    if (hasConfig(at)) return at
    if (at === dirname(at)) break
  }
  return null
}

/** The repository that a folder is in, or the folder itself. */
export function topOf(folder: string): string {
  return repositoryOf(resolve(folder)) ?? resolve(folder)
}

/** Without links; of a path that does not exist, the nearest folder that does is resolved. */
export function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path))
  }
}

/** The text of a file of a project as `check` reads it; `null` where there is none, or none that can be checked. */
export function textOnDisk(root: string, file: string): string | null {
  try {
    return readSource(join(root, file))
  } catch {
    return null
  }
}
