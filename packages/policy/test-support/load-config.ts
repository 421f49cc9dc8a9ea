import { loadPolicy } from '../src/index.ts'
import { temporaryProject } from './temporary-project.ts'

export const NO_CONFIG =
  'No Stratalint config found in this folder or its parents: expected stratalint.config.{ts,mts,js,mjs,cjs,json,yaml,yml} or a "stratalint" key in package.json. Run `stratalint init` to create one.'

/** The error of loading the config of a project with these files. */
export async function messageOf(files: Record<string, string>, configFile?: string): Promise<string> {
  const { root } = temporaryProject(files)
  return loadPolicy({ cwd: root, configFile }).then(
    () => 'the config is valid',
    (error: Error) => error.message,
  )
}
