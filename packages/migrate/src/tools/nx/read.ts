import type { EdgeKind } from '@stratalint/core'
import { MODULE_IMPORTS } from '../../model/import-kinds.ts'
import type { Loss, OldConfig } from '../../model/old-config.ts'
import type { EslintSettings } from '../../read/eslint-settings.ts'
import type { ProjectFiles } from '../../read/project.ts'
import { losses } from '../../losses.ts'
import { createNxJudge, type NxOptions } from './constraints.ts'
import { readProjects, type NxProject } from './projects.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set(MODULE_IMPORTS)

const NAMES = ['@nx/enforce-module-boundaries', '@nrwl/nx/enforce-module-boundaries', '@nrwl/enforce-module-boundaries']

/** Reads the tags and constraints of an Nx workspace. */
export function readNx({ file, rules }: EslintSettings, { root }: ProjectFiles): OldConfig {
  const options = (NAMES.map((name) => rules[name]?.[0]).find((one) => one !== undefined) ?? {}) as NxOptions
  const projects = readProjects(root)
  const projectOf = (path: string): NxProject | null =>
    projects.find(({ root: folder }) => folder === '' || path.startsWith(`${folder}/`)) ?? null
  const { depConstraints = [] } = options
  const names = depConstraints.flatMap(({ bannedExternalImports = [], allowedExternalImports = [] }) => [
    ...bannedExternalImports,
    ...allowedExternalImports,
  ])
  return {
    tool: 'nx',
    file,
    groups: projects.map(({ name, root: folder, tags }) => ({
      name: name.replace(/^@[^/]+\//, ''),
      pattern: folder === '' ? '**' : `${folder}/**`,
      source: tags.length === 0 ? `${name}, without tags` : `${name}: ${tags.join(', ')}`,
      ...(tags.length > 0 && { kind: tags.map((tag) => tag.replace(/^[^:]*:/, '')).join('-') }),
    })),
    judge: createNxJudge(options, projectOf),
    kinds: KINDS,
    typeOnly: 'enforce',
    packages: [...new Set(names)].filter((name) => name !== '*' && !/^[!./]/.test(name)),
    reportsUnplaced: false,
    findsCycles: false,
    findsUnresolved: false,
    ignores: [],
    losses: lossesOf(options),
  }
}

function lossesOf({ depConstraints = [], ...options }: NxOptions): Loss[] {
  return [
    losses.nxCycles(),
    losses.nxRelative(),
    ...(depConstraints.some(({ notDependOnLibsWithTags: not }) => not !== undefined) ? [losses.nxTransitive()] : []),
    ...((options.allow ?? []).length > 0 ? [losses.nxAllow(options.allow!)] : []),
    ...(options.enforceBuildableLibDependency === true ? [losses.nxBuildable()] : []),
    ...(options.banTransitiveDependencies === true ? [losses.nxUndeclared()] : []),
    losses.nxNewProjects(),
  ]
}
