import { asObject, parentOf, type World } from '../world.ts'
import { NO_FACTS, type Facts } from './facts.ts'
import { ignoresIn } from './ignore-files.ts'
import { jsonFacts } from './json-facts.ts'
import { moduleFacts } from './module-facts.ts'

/** One config of a linter. */
export interface LintConfig {
  kind: 'eslint' | 'eslintrc' | 'oxlint'
  file: string
  folder: string
  facts: Facts
}

const FLAT = /(?:^|\/)eslint\.config\.[cm]?[jt]s$/
const LEGACY = /(?:^|\/)\.eslintrc(?:\.(?:json|ya?ml|c?js))?$/
const OXLINT = /(?:^|\/)(?:\.oxlintrc\.jsonc?|oxlint\.config\.[cm]?[jt]s)$/
const known = new WeakMap<World, readonly LintConfig[]>()

/** Every config of ESLint and oxlint. */
export function lintConfigs(world: World): readonly LintConfig[] {
  const configs = known.get(world) ?? readAll(world)
  known.set(world, configs)
  return configs
}

function readAll(world: World): LintConfig[] {
  const files = [...world.files].flatMap((file): LintConfig[] => {
    const kind = FLAT.test(file) ? 'eslint' : LEGACY.test(file) ? 'eslintrc' : OXLINT.test(file) ? 'oxlint' : null
    if (kind === null || /(?:^|\/)(?:node_modules|fixtures)\//.test(file)) return []
    return [{ kind, file, folder: parentOf(file), facts: factsOf(file, world) }]
  })
  const inPackages = world.packages.flatMap(({ file, folder, json }): LintConfig[] => {
    const config = asObject(json['eslintConfig'])
    return config === null ? [] : [{ kind: 'eslintrc', file, folder, facts: jsonFacts(file, config, world) }]
  })
  const ignored = [...world.files]
    .filter((file) => /(?:^|\/)\.eslintignore$/.test(file))
    .map((file): LintConfig => {
      const ignores = ignoresIn(file, world)
      return { kind: 'eslintrc', file, folder: parentOf(file), facts: { ...NO_FACTS, ignores } }
    })
  return [...files, ...inPackages, ...ignored]
}

function factsOf(file: string, world: World): Facts {
  if (/\.[cm]?[jt]s$/.test(file)) return moduleFacts(file, world)
  const json = world.json(file) ?? world.yaml(file)
  return json === null ? NO_FACTS : jsonFacts(file, json, world)
}

/** Whether a linter with a config in this repository applies our rules to anything. */
export function usesOurs(world: World, linter: 'eslint' | 'oxlint'): boolean {
  return lintConfigs(world).some(({ kind, facts }) => (kind === 'oxlint') === (linter === 'oxlint') && facts.usesOurs)
}

/** The config that decides whether our rules apply to a file: the nearest one of its kind. */
export function nearestConfig(configs: readonly LintConfig[], path: string): LintConfig | null {
  let best: LintConfig | null = null
  for (const config of configs)
    if (
      (config.folder === '' || path.startsWith(`${config.folder}/`)) &&
      (best === null || config.folder.length > best.folder.length)
    )
      best = config
  return best
}
