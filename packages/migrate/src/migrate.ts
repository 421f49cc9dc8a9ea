import { refuseSecondConfig, render } from '@stratalint/init'
import { hasConfig } from '@stratalint/policy'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from './migration.ts'
import { MigrateError } from './migrate-error.ts'
import { TOOLS, type OldConfig, type ToolName } from './model/old-config.ts'
import { findConfigs, toolsOf, type FoundConfig } from './read/find-configs.ts'
import { readConfig } from './read/read-config.ts'
import { readProject, type Project } from './read/project.ts'
import { refine } from './refine.ts'
import { texts } from './texts.ts'
import { translate } from './translate/translate.ts'
import { compare, type Comparison } from './verify/compare.ts'
import { judgedFiles, runTool } from './verify/run-tool.ts'

/** What to migrate. */
export interface MigrateOptions {
  root: string
  /** The config, relative to the root; found by its name by default. */
  file?: string | undefined
  tool?: ToolName | undefined
  /** Whether to judge the imports of the project by both sides. */
  verify: boolean
}

/** Translates the config of another tool; nothing is written. */
export async function migrate(
  options: MigrateOptions,
): Promise<{ migration: Migration; comparison: Comparison | null }> {
  const root = realpathSync(options.root)
  if (hasConfig(root)) throw new MigrateError(texts.existing)
  refuseSecondConfig(root)
  const found = chooseConfig(root, options)
  const project = await readProject(root)
  const { config, migration } = await readAndTranslate(found, project)
  if (!options.verify) return { migration, comparison: null }
  const violations = runTool(config, project)
  const judged = judgedFiles(config, project, violations)
  return refine({ migration, comparison: compare(migration, project, violations, judged) }, (groups) => {
    const narrower = migrationOf({ ...config, groups }, project)
    return { migration: narrower, comparison: compare(narrower, project, violations, judged) }
  })
}

/** A config may have any shape, so whatever reading it throws is about the config. */
async function readAndTranslate(
  found: FoundConfig,
  project: Project,
): Promise<{ config: OldConfig; migration: Migration }> {
  try {
    const config = await readConfig(found, project)
    return { config, migration: migrationOf(config, project) }
  } catch (error) {
    if (error instanceof MigrateError) throw error
    throw Object.assign(new MigrateError(texts.unexpected(found.tool, found.file)), { cause: error })
  }
}

function chooseConfig(root: string, { file, tool }: MigrateOptions): FoundConfig {
  const found = file === undefined ? findConfigs(root) : toolsIn(root, file, tool).map((name) => ({ tool: name, file }))
  const wanted = found.filter((one) => tool === undefined || one.tool === tool)
  // Most configs have this rule for single packages, beside the rules of another tool.
  const main = wanted.filter((one) => one.tool !== 'restricted-imports')
  if (tool === undefined && main.length === 1) return main[0]!
  if (wanted.length === 1) return wanted[0]!
  if (wanted.length > 1) throw new MigrateError(texts.several(file), ...wanted.map(texts.candidate))
  throw new MigrateError(texts.nothing(file, tool, TOOLS))
}

function toolsIn(root: string, file: string, tool: ToolName | undefined): ToolName[] {
  if (!existsSync(join(root, file))) throw new MigrateError(texts.missingFile(file))
  const tools = toolsOf(root, file)
  // A config with a name of its own is what the user says it is.
  return tools.length === 0 && tool !== undefined ? [tool] : tools
}

function migrationOf(config: OldConfig, { root, files }: Project): Migration {
  const { draft, differences } = translate(config, root, files)
  const isTypescript = existsSync(join(root, 'tsconfig.json')) || files.some((file) => /\.[cm]?tsx?$/.test(file))
  return {
    tool: config.tool,
    source: config.file,
    file: isTypescript ? 'stratalint.config.ts' : 'stratalint.config.mjs',
    text: render(draft, isTypescript),
    draft,
    config,
    losses: config.losses,
    differences,
  }
}
