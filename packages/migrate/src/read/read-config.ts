import type { OldConfig, ToolName } from '../model/old-config.ts'
import { MigrateError } from '../migrate-error.ts'
import { losses, texts } from '../texts.ts'
import { readBoundaries } from '../tools/boundaries/read.ts'
import { readEslintSettings } from './eslint-settings.ts'
import type { FoundConfig } from './find-configs.ts'
import { loadConfig } from './load-config.ts'
import type { Project } from './project.ts'

/** What a tool's config is read from. */
export interface ConfigSource {
  file: string
  value: unknown
  project: Project
  /** Packages that the config imports but that are not installed. */
  missing: readonly string[]
}

const READERS: Partial<Record<ToolName, (source: ConfigSource) => OldConfig>> = {
  boundaries: (source) => fromEslint(source, 'boundaries/', readBoundaries),
}

/** Loads a config and reads its rules. */
export async function readConfig({ tool, file }: FoundConfig, project: Project): Promise<OldConfig> {
  const { value, missing } = await loadConfig(project.root, file)
  const config = READERS[tool]!({ file, value, project, missing })
  if (config.groups.length === 0 && config.preset === undefined) throw new MigrateError(texts.noRules(tool, file))
  return config
}

function fromEslint(
  { file, value, project, missing }: ConfigSource,
  prefix: string,
  read: (settings: ReturnType<typeof readEslintSettings>, project: Project) => OldConfig,
): OldConfig {
  const written = file.endsWith('package.json') ? (value as { eslintConfig?: unknown }).eslintConfig : value
  const settings = readEslintSettings(file, written)
  const config = read(settings, project)
  const repeated = settings.repeated.filter((rule) => rule.startsWith(prefix))
  return {
    ...config,
    losses: [
      ...config.losses,
      ...repeated.map(losses.repeated),
      ...(missing.length > 0 ? [losses.missing(file, missing)] : []),
    ],
  }
}
