import { render } from '@stratalint/init'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Loss, OldConfig, ToolName } from './model/old-config.ts'
import { losses } from './texts.ts'
import { translate, type Difference } from './translate/translate.ts'
import type { Draft } from '@stratalint/init'

/** A policy for a project, made from the config of another tool. */
export interface Migration {
  tool: ToolName
  /** The old config, POSIX, relative to the root. */
  source: string
  /** The name and text of the policy. */
  file: string
  text: string
  draft: Draft
  config: OldConfig
  losses: readonly Loss[]
  differences: readonly Difference[]
}

/** Translates a config that was read. */
export function migrationOf(
  config: OldConfig,
  root: string,
  files: readonly string[],
  repeated: readonly string[],
): Migration {
  const { draft, differences } = translate(config, root, files)
  const isTypescript = existsSync(join(root, 'tsconfig.json')) || files.some((file) => /\.[cm]?tsx?$/.test(file))
  return {
    tool: config.tool,
    source: config.file,
    file: isTypescript ? 'stratalint.config.ts' : 'stratalint.config.mjs',
    text: render(draft, isTypescript),
    draft,
    config,
    losses: [...config.losses, ...repeated.map(losses.repeated)],
    differences,
  }
}
