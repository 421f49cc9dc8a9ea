import { compileGlobs } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

export interface Options {
  layers: readonly string[]
  files: readonly string[]
  exempt: readonly string[]
}

const CONFIG_FILE = /^config\.[cm]?[jt]sx?$/
const TOOL_CONFIG = /(?:\.config\.[cm]?[jt]s|^\.\w+rc\.[cm]?[jt]s)$/

/** Whether the environment may be read in a file. */
export function isConfigFile(
  { judge, resolver }: Pick<Project, 'judge' | 'resolver'>,
  file: string,
  { layers, files }: Pick<Options, 'layers' | 'files'>,
): boolean {
  if (files.length > 0 && compileGlobs(files)(file)) return true
  const location = judge.locate(file)
  if (location !== null) {
    if (location.layer !== null && layers.includes(location.layer)) return true
    const { role } = location.place
    if ((role === 'provider' || role === 'app') && CONFIG_FILE.test(location.inside)) return true
  }
  const slash = file.lastIndexOf('/')
  if (!TOOL_CONFIG.test(file.slice(slash + 1))) return false
  const folder = slash < 0 ? '' : file.slice(0, slash)
  return folder === '' || resolver.manifestOf(file)?.folder === folder
}
