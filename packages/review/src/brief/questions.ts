import { clean, clip } from '@stratalint/core'
import type { Brief } from './brief-data.ts'

const MOST = 5

/** What a reviewer should ask, most important first. */
export function findQuestions(
  { newDependencies, newPackages, newExports }: Pick<Brief, 'newDependencies' | 'newPackages' | 'newExports'>,
  files: Brief['files'],
): string[] {
  const packages = newPackages.filter(({ kind }) => kind === 'runtime')
  return [
    ...newDependencies.slice(0, 2).map(({ from, to }) => `Should ${name(from)} depend on ${name(to)}?`),
    ...packages.slice(0, 2).map((one) => `Is the package ${name(one.name)} needed, and who keeps it up to date?`),
    ...newExports.slice(0, 1).map(({ file, names }) => `Do others need ${name(names[0]!)} of ${name(file)}?`),
    ...(files.deleted > 0 ? ['Does anything outside the repository still use what is deleted?'] : []),
  ].slice(0, MOST)
}

const name = (text: string): string => clip(clean(text), 60)
