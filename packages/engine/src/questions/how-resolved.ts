import { compileNameGlob, type ResolvedEdge } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { isBuiltin } from 'node:module'

/** How a specifier became its target, in one clause. */
export function howResolved(
  { facts, resolver, judge }: Project,
  file: string,
  { specifier, target, kind }: Pick<ResolvedEdge, 'specifier' | 'target' | 'kind'>,
): string {
  if (target.type === 'unresolved') return NOWHERE[target.why]
  const known = facts.nameFacts?.(file, specifier) ?? null
  if (target.type === 'external') {
    if (target.virtual === true) return 'a virtual module, which a bundler or a framework provides'
    if (isBuiltin(specifier)) return 'a module of Node'
    const isListed = judge.policy.externals.some(
      ({ pattern }) => pattern !== '*' && compileNameGlob(pattern)(target.name),
    )
    if (known?.declared.includes(target.name)) return `a package that ${known.manifest ?? 'a package.json'} declares`
    return isListed ? 'a package that externals of the policy lists' : 'a package'
  }
  if (kind === 'glob') return 'a file that the pattern matches'
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return 'a relative path'
  const owner = resolver.nameOf(target.path)
  if (owner !== null && (specifier === owner || specifier.startsWith(`${owner}/`)))
    return `a file of workspace package ${owner}`
  const alias = known?.aliases.find((pattern) => matchesAlias(pattern, specifier))
  if (alias === undefined) return 'a path of the project'
  return alias.startsWith('#')
    ? `${alias} in the imports of package.json`
    : `alias ${alias}${known?.aliasConfig == null ? '' : ` of ${known.aliasConfig}`}`
}

const NOWHERE = {
  relative: 'a relative path that leads to no file',
  absolute: 'an absolute path',
  workspace: 'a workspace package that has no such entry',
  alias: 'an alias that leads to no file',
  imports: 'an entry in the imports of package.json that leads to no file',
  'no-alias': 'a name that no alias defines',
  'no-imports': 'a name that the imports of package.json do not define',
  undeclared: 'a package that no package.json declares',
} as const

function matchesAlias(pattern: string, specifier: string): boolean {
  const [start, end] = pattern.split('*')
  return end === undefined ? specifier === start : specifier.startsWith(start!) && specifier.endsWith(end)
}
