import { compileGlobs } from '@stratalint/core'
import type { Inspection, Project } from '@stratalint/rule'
import { isRunByName } from '@stratalint/rule/analysis'

export interface Options {
  layers: readonly string[]
  files: readonly string[]
  exempt: readonly string[]
}

const CONFIG_FILE = /^config(?:\/[^/]+)?\.[cm]?[jt]sx?$/
const TOOL_CONFIG = /(?:[.-]config\.[cm]?[jt]s|^\.\w+rc\.[cm]?[jt]s)$/
/** Files whose purpose is config by their name, where the policy has no place for them. */
export const NAMED_CONFIG =
  /(?:^|\/)(?:env|environment|config|configuration)(?:\.[\w-]+)?\.[cm]?[jt]sx?$|(?:^|\/)(?:env|environments?|config|configuration)\/(?!.*\/)[\w.-]+\.[cm]?[jt]sx?$/
/** Files that the command line of a library reads. */
const READ_BY_NAME = /(?:^|\/)(?:knexfile|ormconfig|data-?source)\.[cm]?[jt]s$/
/** Libraries that read and check the environment. */
const ENV_LIBRARY = /^(?:@t3-oss\/env-|envsafe$|envalid$|znv$|env-var$)/

/** Whether the environment may be read in a file. */
export function isConfigFile(
  { judge, resolver, loaded }: Pick<Project, 'judge' | 'resolver' | 'loaded'>,
  { file, module }: Pick<Inspection, 'file' | 'module'>,
  { layers, files }: Pick<Options, 'layers' | 'files'>,
): boolean {
  if (files.length > 0 && compileGlobs(files)(file)) return true
  const location = judge.locate(file)
  if (location !== null) {
    const { layer } = location
    if (layer !== null && layers.some((one) => isLayer(layer, one))) return true
    const { role } = location.place
    if ((role === 'provider' || role === 'app') && CONFIG_FILE.test(location.inside)) return true
  }
  if (!hasConfigPlace({ loaded }, { layers, files })) {
    if (NAMED_CONFIG.test(file) || isRunByName({ judge, resolver }, file) || READ_BY_NAME.test(file)) return true
    if (module.edges.some(({ specifier }) => ENV_LIBRARY.test(specifier))) return true
  }
  const slash = file.lastIndexOf('/')
  if (!TOOL_CONFIG.test(file.slice(slash + 1))) return false
  const folder = slash < 0 ? '' : file.slice(0, slash)
  return folder === '' || resolver.manifestOf(file)?.folder === folder
}

/** Whether the policy names a place for config at all; an app or a provider may have a `config.ts`, but need not. */
export function hasConfigPlace(
  { loaded: { policy } }: Pick<Project, 'loaded'>,
  { layers, files }: Pick<Options, 'layers' | 'files'>,
): boolean {
  return files.length > 0 || layers.some((layer) => policy.layers.names.includes(layer))
}

/** `database-config` is the config of the database. */
const isLayer = (name: string, layer: string): boolean => name === layer || name.endsWith(`-${layer}`)
