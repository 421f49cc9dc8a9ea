import type { Draft } from '@stratalint/init'
import type { Loss, OldConfig, ToolName } from './model/old-config.ts'
import type { Difference } from './translate/translate.ts'

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
