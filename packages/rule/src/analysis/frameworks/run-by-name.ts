import type { Inspection } from '../../project/inspect.ts'
import type { Project } from '../../project/project-interface.ts'

/** Folders and files that somebody runs by name and watches, such as migrations. */
const RUN_BY_NAME =
  /(?:^|\/)(?:bin|migrat(?:e|ions?)|migration-scripts|seeds?|seeders)\/|(?:^|\/)(?:seed|seed-\w+|(?:pre|post)(?:publish|install|build))\.[cm]?[jt]s$/
/** Folders that hold scripts beside the manifest of a package; in its code, `tools` are often those of an agent. */
const AT_ROOT = /(?:^|\/)(?:scripts?|tools)\//

/** Whether a file is run by its own name, so that no program is around it. */
export function isRunByName({ judge, resolver }: Pick<Project, 'judge' | 'resolver'>, file: string): boolean {
  if (RUN_BY_NAME.test(file)) return true
  if (!AT_ROOT.test(file)) return false
  const home = resolver.manifestOf(file)?.folder ?? ''
  const inside = home === '' ? file : file.slice(home.length + 1)
  const folder = /^(?:scripts?|tools)(?=\/)/.exec(inside)?.[0]
  if (folder !== 'tools') return folder !== undefined
  // The tools of a place are its code, apart from a place that is nothing else or that is everything.
  const root = judge.locate(file)?.root ?? ''
  return root === '' || `${root}/`.startsWith(`${home === '' ? '' : `${home}/`}tools/`)
}

/** Folders of scripts, wherever they are. */
const SCRIPTS = /(?:^|\/)\.?(?:scripts?|benchmarks?)\//
/** `main()` at the left edge of a text, which runs when the file is loaded. */
const RUNS_ITSELF = /^(?:void |await )?(?:main|run|start|execute|bootstrap)\w*\(/m

/**
 * Whether a file in a folder of scripts is a program of its own: it exports nothing, or calls its main function. The layers of a domain
 * have no programs.
 */
export function isStandaloneScript(
  { judge }: Pick<Project, 'judge'>,
  { file, text, module }: Pick<Inspection, 'file' | 'text' | 'module'>,
): boolean {
  if (!SCRIPTS.test(file) || (module.exports.length > 0 && !RUNS_ITSELF.test(text))) return false
  const location = judge.locate(file)
  return location?.place.role !== 'domain' || !location.place.pattern.includes('{domain}')
}
