import type { OldConfig, ToolName } from '../model/old-config.ts'
import { NoRulesError } from '../migrate-error.ts'
import { losses } from '../losses.ts'
import { report, texts } from '../texts.ts'
import { readBoundaries } from '../tools/boundaries/read.ts'
import { readDependencyCruiser } from '../tools/dependency-cruiser/read.ts'
import { withExtended } from '../tools/dependency-cruiser/extends.ts'
import { readFallow } from '../tools/fallow/read.ts'
import { readNx } from '../tools/nx/read.ts'
import { readRestrictedImports } from '../tools/restricted-imports/read.ts'
import { readRestrictedPaths } from '../tools/restricted-paths.ts'
import { readSheriff } from '../tools/sheriff/read.ts'
import { readSteiger } from '../tools/steiger.ts'
import { readEslintSettings } from './eslint-settings.ts'
import type { ConfigSource } from './config-source.ts'
import type { FoundConfig } from './find-configs.ts'
import { loadConfig } from './load-config.ts'
import type { ProjectFiles } from './project.ts'

const READERS: Record<ToolName, (source: ConfigSource) => OldConfig> = {
  boundaries: (source) => fromEslint(source, 'boundaries/', readBoundaries),
  nx: (source) => fromEslint(source, '@n', readNx),
  'restricted-paths': (source) => fromEslint(source, 'import', readRestrictedPaths),
  'restricted-imports': (source) => readRestrictedImports({ ...source, value: eslintValue(source) }),
  'dependency-cruiser': readDependencyCruiser,
  sheriff: readSheriff,
  fallow: readFallow,
  steiger: readSteiger,
}

/** Packages that a config needs in order to run, and that bring no rules about who may import whom. */
const WITHOUT_RULES =
  /^(?:eslint-plugin-(?:boundaries|import|import-x)|eslint\/config|globals|@typescript-eslint\/parser|@eslint\/(?:js|eslintrc))$/

/** Loads a config and reads its rules. */
export async function readConfig({ tool, file }: FoundConfig, project: ProjectFiles): Promise<OldConfig> {
  const loaded = await loadConfig(project.root, file)
  const { value, missing } =
    tool === 'dependency-cruiser' ? await withExtended(project.root, file, loaded.value) : loaded
  const config = READERS[tool]({ file, value, project, missing })
  if (config.groups.every(({ pattern }) => pattern === '**') && config.preset === undefined) {
    if (config.losses.length === 0) throw new NoRulesError(texts.noRules(tool, file))
    throw new NoRulesError(texts.nothingLeft(tool, file), ...config.losses.map(report.loss))
  }
  return config
}

function eslintValue({ file, value }: Pick<ConfigSource, 'file' | 'value'>): unknown {
  return file.endsWith('package.json') ? (value as { eslintConfig?: unknown }).eslintConfig : value
}

function fromEslint(
  { file, value, project, missing }: ConfigSource,
  prefix: string,
  read: (settings: ReturnType<typeof readEslintSettings>, project: ProjectFiles) => OldConfig,
): OldConfig {
  const settings = readEslintSettings(file, eslintValue({ file, value }))
  const config = read(settings, project)
  const foreign = missing.filter((name) => !WITHOUT_RULES.test(name))
  const repeated = settings.repeated.filter((rule) => rule.startsWith(prefix))
  return {
    ...config,
    losses: [
      ...config.losses,
      ...repeated.map(losses.repeated),
      ...(foreign.length > 0 ? [losses.missing(file, foreign)] : []),
    ],
  }
}
