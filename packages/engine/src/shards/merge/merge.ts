import { CheckError } from '../../base/check-error.ts'
import type { NamedDocument } from './document.ts'
import { joinProjects } from './join-projects.ts'
import { joinShards, type Joined } from './join-shards.ts'

/** Joins the JSON of checks: the shards of each project into one, and several projects into one for the repository. */
export function merge(given: readonly NamedDocument[], version: string): Joined {
  const byFolder = new Map<string, NamedDocument[]>()
  for (const one of given) {
    const { tool, project } = one.document
    if (tool.version !== version)
      throw new CheckError(
        `${one.name} was written by stratalint ${tool.version}, and this is ${version}; use the same version to check and merge.`,
      )
    byFolder.set(project.folder, [...(byFolder.get(project.folder) ?? []), one])
  }
  const projects = [...byFolder.values()].map(joinProject)
  return projects.length === 1 ? projects[0]! : joinProjects(projects)
}

function joinProject(given: readonly NamedDocument[]): Joined {
  const parts = given.flatMap(({ name, document }) =>
    document.shard === undefined ? [] : [{ name, document, shard: document.shard }],
  )
  if (parts.length === given.length) return joinShards(parts)
  const [first, second] = given
  const { project, summary, findings } = first!.document
  if (second === undefined) return { folder: project.folder, summary, findings, trusted: project.trusted, fixed: 0 }
  const whole = given.find(({ document }) => document.shard === undefined)!
  const other = given.find((one) => one !== whole)!
  throw new CheckError(
    `${whole.name} is a check of all of ${project.folder === '' ? 'the repository' : project.folder}; it cannot be merged with ${other.name}, which belongs to the same project.`,
  )
}
