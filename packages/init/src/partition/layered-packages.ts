import { below, firstFolder, isBelow, lastSegment, relativeTo } from '../paths.ts'
import { folderNames, isLayerName, isSupportName } from '../roles/names.ts'
import type { Survey } from '../survey/survey.ts'
import { codeOf, environmentOf } from './code.ts'
import { part, type Names, type Part } from './part.ts'

/** The folders that packages have in common as layers, each package as a domain; `null` where they differ too much. */
export function layeredPackages(survey: Survey, members: readonly string[], names: Names): Part[] | null {
  // The folders of projects are the same because one tool made them, not because they are layers.
  if (survey.workspace.kind === 'projects') return null
  const files = survey.files.filter((file) => !survey.tests.isTest(file))
  const memberOf = new Map(files.map((file) => [file, members.find((member) => isBelow(file, member)) ?? null]))
  const folderOf = (file: string): string | null => {
    const source = `${memberOf.get(file)!}/src`
    return isBelow(file, source) ? firstFolder(relativeTo(file, source)) : null
  }
  const inside = files.filter((file) => memberOf.get(file) !== null)
  const owners = new Map<string, Set<string>>()
  for (const file of inside) {
    const folder = folderOf(file)
    if (folder !== null && isLayerName(folder) && !isSupportName(folder))
      owners.set(folder, (owners.get(folder) ?? new Set()).add(memberOf.get(file)!))
  }
  const common = [...owners]
    .filter(([, { size }]) => size > 1 && size >= members.length / 2)
    .map(([name]) => name)
    .sort()
  const rest = inside.filter((file) => !common.includes(folderOf(file) ?? ''))
  if (common.length < 2 || rest.length > inside.length * 0.3) return null
  const groups = [...new Set(members.map((member) => member.slice(0, Math.max(0, member.lastIndexOf('/')))))].sort()
  const code = codeOf(survey, '', { names, prefix: '', layeredDomains: false })
  common.forEach((name) => names.take(name))
  const root = names.take(survey.workspace.kind === 'separate' ? 'project-root' : 'package', 'package-root')
  const containers = common.filter((name) => folderNames.isContainer(name))
  return groups.flatMap((group) => [
    // Domains one level down: each package has its own.
    ...containers.map((layer) =>
      part({
        layer,
        pattern: below(group, `{app}/src/${layer}/{feature}/**`),
        shown: `${below(group, '*')}/src/${layer}`,
        isDomain: true,
      }),
    ),
    ...common
      .filter((name) => !containers.includes(name))
      .map((layer) =>
        part({
          layer,
          pattern: below(group, `{domain}/src/${layer}/**`),
          parent: below(group, '{domain}/src'),
          shown: `${below(group, '*')}/src/${layer}`,
          isDomain: true,
          environment: environmentOf(code, layer),
        }),
      ),
    ...(rest.some((file) => isBelow(file, group))
      ? [part({ layer: root, pattern: below(group, '{domain}/**'), shown: lastSegment(group) || '.', isDomain: true })]
      : []),
  ])
}
