import { BUNDLE } from '@stratalint/policy'
import type { DeclaredRule } from '@stratalint/rule'
import { fileURLToPath } from 'node:url'
import { groups, type RuleGroup } from './groups.generated.ts'

export { groups }

/** Every rule that comes with Stratalint. */
export const rules: readonly DeclaredRule[] = groups.flatMap((group) => group.rules)

/** The file from which oxlint loads the plugin of a rule group. */
export function pluginFile({ file }: RuleGroup): string {
  return fileURLToPath(BUNDLE === undefined ? file.packaged() : file.bundled())
}
