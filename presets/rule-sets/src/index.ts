import { BUNDLE, type LoadedPolicy } from '@stratalint/policy'
import { pluginRules, toLinterPlugin, type DeclaredRule, type LinterPlugin } from '@stratalint/rule'
import { fileURLToPath } from 'node:url'
import { bridgeFile } from './bridge-file.ts'
import { groups } from './groups.generated.ts'

export { groups }

/** Every rule that comes with Stratalint. */
export const rules: readonly DeclaredRule[] = groups.flatMap((group) => group.rules)

/** Every rule that a policy can turn on: ours and those of its plugins. */
export function rulesOf(loaded: LoadedPolicy): readonly DeclaredRule[] {
  return loaded.policy.plugins === undefined ? rules : [...rules, ...[...pluginRules(loaded).values()].flat()]
}

/** The plugins for ESLint, by namespace. */
export function linterPlugins(loaded: LoadedPolicy | null): Record<string, LinterPlugin> {
  const own = loaded === null ? [] : [...pluginRules(loaded)]
  return Object.fromEntries([
    ...groups.map(({ name, plugin }) => [name, plugin] as const),
    ...own.map(([namespace, given]) => [namespace, toLinterPlugin(namespace, given)] as const),
  ])
}

/** The files from which oxlint loads the plugins. */
export function linterPluginFiles(loaded: LoadedPolicy): string[] {
  return [
    ...groups.map(({ file }) => fileURLToPath(BUNDLE === undefined ? file.packaged() : file.bundled())),
    ...(loaded.policy.plugins ?? []).map(({ namespace }) => bridgeFile(loaded, namespace)),
  ]
}
