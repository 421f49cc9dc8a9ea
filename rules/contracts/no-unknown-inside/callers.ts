import { shortPath } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import type { OpenTypeDetails } from './details.ts'

const MOST_FILES = 2

/** The files that use an export, its own first; `null` where that is not known, as in an editor. */
export function filesUsing({ project, module }: DescribeContext, { owner }: OpenTypeDetails): string[] | null {
  const { facts } = project
  const importers = facts.importersOf?.(module.file) ?? null
  if (importers === null) return null
  const [name = ''] = owner.split('.')
  const users = importers.filter((file) => {
    const edges = (facts.importsOf?.(file) ?? []).filter(
      ({ target }) => target.type === 'file' && target.path === module.file,
    )
    return edges.some(
      ({ names, kind }) =>
        kind === 'export-all' || names.some((one) => /^(?:default|\*)$/.test(one.name) || one.name === name),
    )
  })
  const escaped = name.replaceAll('$', String.raw`\$`)
  const uses = project.textOf(module.file).match(new RegExp(String.raw`(?<![\w$.])${escaped}(?![\w$])`, 'g')) ?? []
  return uses.length > 1 ? [module.file, ...users] : users
}

/** `, as in service/notify.ts` */
export function filesText(files: readonly string[] | null, own: string): string {
  const others = (files ?? []).filter((file) => file !== own)
  if (others.length === 0) return ''
  return `, as in ${others
    .slice(0, MOST_FILES)
    .map((file) => shortPath(file, 40))
    .join(' and ')}`
}
