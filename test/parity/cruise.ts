import type { LoadedPolicy } from '@stratalint/policy'
import { tabulate } from '@stratalint/dependency-cruiser'
import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { join } from 'node:path'

/** One dependency as dependency-cruiser sees it, with the Stratalint rules behind the preset's rules. */
export interface CruisedEdge {
  file: string
  specifier: string
  target: string
  typeOnly: boolean
  types: string[]
  rules: string[]
}

/** Runs dependency-cruiser with the preset over the files of a project. */
export async function cruiseProject(loaded: LoadedPolicy, files: string[], today: string): Promise<CruisedEdge[]> {
  const { root } = loaded
  const { forbidden = [], options } = tabulate(loaded.policy, root, files, today)
  // Folders, as on a command line: dependency-cruiser would read brackets in a file's path as a glob.
  const folders = [...new Set(files.map((file) => file.split('/')[0]!))]
  // dependency-cruiser reads tsconfig paths from the folder that it runs in.
  const before = process.cwd()
  process.chdir(root)
  const result = await cruise(
    folders,
    { ...options, validate: true, ruleSet: { forbidden } },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  process.chdir(before)
  const checked = new Set(files)
  return (result.output as ICruiseResult).modules
    .filter(({ source }) => checked.has(source))
    .flatMap(({ source, dependencies }) => dependencies.map((dependency) => readDependency(source, dependency)))
}

const TYPE_ONLY = new Set(['type-only', 'type-import', 'triple-slash-directive'])

function readDependency(file: string, dependency: IDependency): CruisedEdge {
  const types = dependency.dependencyTypes as string[]
  return {
    file,
    specifier: dependency.module,
    target: targetOf(dependency, types),
    typeOnly: types.some((type) => TYPE_ONLY.has(type)),
    types,
    rules: (dependency.rules ?? [])
      .map(({ name }) => name.split(':')[0]!)
      .filter((rule) => rule !== 'architecture/no-cycle'),
  }
}

function targetOf({ module, resolved, couldNotResolve, coreModule }: IDependency, types: readonly string[]): string {
  if (couldNotResolve && /^(?:[./#]|[~@]\/)/.test(module)) return `nowhere ${module}`
  if (couldNotResolve || coreModule || types.some((type) => type.startsWith('npm')))
    return `package ${packageName(resolved.split('node_modules/').at(-1)!)}`
  return resolved
}

function packageName(path: string): string {
  const name = path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0]!
  const types = /^@types\/(?:([^/]+)__)?([^/]+)$/.exec(name)
  return types === null ? name : types[1] === undefined ? types[2]! : `@${types[1]}/${types[2]}`
}
