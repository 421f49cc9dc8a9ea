import type { ResolvedEdge } from '@stratalint/core'
import { inferModel, type Choices, type Model } from '../src/infer/model.ts'
import { findTests } from '../src/roles/file-role.ts'
import { NO_RULES } from '../src/survey/foreign-rules.ts'
import type { Survey } from '../src/survey/survey.ts'

const CHOICES: Choices = { dividePackages: true, layeredDomains: false, strictDomains: false }

type Facts = Partial<Survey> & { typesFrom?: RegExp; barrels?: RegExp }

/** Infers from imports, written as `from -> to`; packages are written as `from -> npm:name`. */
export function infer(
  imports: readonly string[],
  dependencies: readonly string[] = [],
  facts: Facts = {},
  choices: Partial<Choices> = {},
): Model {
  return inferModel(surveyOfImports(imports, dependencies, facts), { ...CHOICES, ...choices })
}

/** A survey of files with these imports. */
export function surveyOfImports(
  imports: readonly string[],
  dependencies: readonly string[] = [],
  { typesFrom, barrels, ...facts }: Facts = {},
): Survey {
  const pairs = imports.map((line) => line.split(' -> ') as [string, string])
  const files = [...new Set(pairs.flat())].filter((name) => !name.startsWith('npm:')).sort()
  const edges = pairs.filter(([, to]) => !to.startsWith('npm:')).map(([from, to]) => ({ from, to }))
  const tests = findTests(files, edges)
  return {
    root: '/project',
    manifest: {},
    files,
    tests,
    links: edges.map((edge) => ({
      ...edge,
      edge: {
        typeOnly: typesFrom?.test(edge.from) === true,
        kind: barrels?.test(edge.from) === true ? 'export' : 'import',
      } as ResolvedEdge,
      test: tests.isTest(edge.from),
    })),
    packageUses: pairs
      .filter(([, to]) => to.startsWith('npm:'))
      .map(([from, to]) => {
        const name = to.slice('npm:'.length)
        return { from, name, specifier: name, names: [], typeOnly: false, isRuntime: true, isOfRoot: true }
      }),
    missing: [],
    applicationConfigs: [],
    toolConfigs: [],
    sources: files,
    imported: [],
    assets: [],
    members: [],
    workspace: { kind: 'packages', apps: new Set(), libraries: new Set(), declares: () => null },
    directive: () => null,
    dependencies: () => ({ all: new Set(dependencies), runtime: new Set(dependencies) }),
    ignores: [],
    generated: [],
    typescript: true,
    rules: NO_RULES,
    ...facts,
  }
}

/** Imports between numbered files of two folders. */
export function times(count: number, from: string, to: string): string[] {
  return Array.from({ length: count }, (_, index) => `${from}/f${index}.ts -> ${to}/f${index}.ts`)
}
