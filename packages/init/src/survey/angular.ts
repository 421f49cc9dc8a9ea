import { readRegularText } from '@stratalint/policy'
import { join, posix } from 'node:path'

/** The folders of the projects that an `angular.json` lists, apart from the root; empty where there is none that can be read. */
export function angularProjects(root: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const project of Object.values(projectsIn(join(root, 'angular.json')))) {
    const folder = (project as { root?: unknown } | null)?.root
    if (typeof folder !== 'string') continue
    const path = posix.normalize(folder).replace(/\/$/, '')
    if (path !== '.' && path !== '' && !path.startsWith('..')) found.add(path)
  }
  return found
}

function projectsIn(path: string): object {
  try {
    const { projects } = JSON.parse(readRegularText(path)) as { projects?: unknown }
    return typeof projects === 'object' && projects !== null ? projects : {}
  } catch {
    return {}
  }
}
