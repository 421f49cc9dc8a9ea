import { ruleSetting, type ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { fileNameReader } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import type { NameCase, Naming } from './name-file.ts'

type Project = DescribeContext['project']

/** How new files beside a file are named. */
export function namingFor(
  project: Project,
  { file, edges }: DescribeContext['module'],
): Naming & { taken: Set<string> } {
  const { facts, judge, loaded } = project
  const taken = new Set<string>()
  const folder = folderFor(project, file, edges)
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  const options = (setting?.options[0] ?? {}) as { case?: NameCase; suffix?: string[] }
  return {
    file,
    folder,
    siblings: facts.filesIn(folder).filter((one) => one !== posix.basename(file)),
    convention:
      setting === null || setting.severity === 'off'
        ? null
        : { case: options.case ?? 'kebab-case', suffix: options.suffix ?? [] },
    isTaken: (path) => taken.has(path) || facts.exists(path) || fileNameReader(project, path) !== null,
    taken,
  }
}

/** The folder of the file; where a framework makes a route of each file in it, one that the file imports from already. */
function folderFor(project: Project, file: string, edges: readonly ResolvedEdge[]): string {
  const own = posix.dirname(file) === '.' ? '' : posix.dirname(file)
  const isRouteFolder = (folder: string): boolean => fileNameReader(project, `${folder}/some-new-part.ts`) !== null
  if (!isRouteFolder(own)) return own
  const instance = project.judge.locate(file)?.instance
  const counts = new Map<string, number>()
  for (const { target } of edges) {
    if (target.type !== 'file' || /\.d\.ts$/.test(target.path)) continue
    const folder = posix.dirname(target.path)
    // A component belongs beside components.
    if (!project.facts.filesIn(folder).some((one) => posix.extname(one) === posix.extname(file))) continue
    if (project.judge.locate(target.path)?.instance === instance && !isRouteFolder(folder))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? own.replace(/\/(?:pages|routes|api)(?:\/.*)?$/, '')
}
