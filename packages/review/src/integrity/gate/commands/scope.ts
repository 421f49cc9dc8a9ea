import type { Coverage, Defect, Found, Site } from '../model.ts'
import type { World } from '../world.ts'

/** Where a command is written, and what is known there. */
export interface Scope {
  world: World
  /** The working directory, from the top. */
  folder: string
  env: Readonly<Record<string, string>>
  /** Whether it runs on a build server; `null` if both are possible. */
  isCi: boolean | null
  chain: readonly Site[]
  defects: readonly Defect[]
  conditions: readonly Defect[]
  /** What is being expanded, so that a script that runs itself ends. */
  stack: readonly string[]
  coverage: readonly Coverage[]
  via: string
  /** The version of stratalint that `npx --package` names. */
  version?: string | null
  /** Follows a command; handed on, because what it starts leads back to commands. */
  expand: (argv: readonly string[], scope: Scope) => Found[]
  /** The shell of the script that the command is in exits at the first failure. */
  errexit?: boolean
}

export function siteOf({ chain }: Scope): Site {
  return chain.at(-1) ?? { file: '', line: 1, text: '' }
}

export function withDefect(scope: Scope, key: string, text: string, site = siteOf(scope)): Scope {
  return { ...scope, defects: [...scope.defects, { key, text, site }] }
}

export function withCondition(scope: Scope, key: string, text: string, site = siteOf(scope)): Scope {
  return { ...scope, conditions: [...scope.conditions, { key, text, site }] }
}
