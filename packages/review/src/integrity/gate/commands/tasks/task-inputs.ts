import { posix } from 'node:path'
import type { Coverage } from '../../model.ts'
import { orderedGlobs } from '../../runners/ordered-globs.ts'
import { asObject, lineFrom, listOf, resolveIn, stringsOf, type Json, type World } from '../../world.ts'
import type { Scope } from '../scope.ts'

/** A change of other files than the inputs of a cached task replays its last result. */
export function withInputs(scope: Scope, coverage: Coverage | null): Scope {
  return coverage === null ? scope : { ...scope, coverage: [...scope.coverage, coverage] }
}

/** The inputs of a task of turbo in a package; `null` where every file of the package counts. */
export function turboInputs(task: string, folder: string, world: World): Coverage | null {
  const own = folder === '' ? [] : [`${folder}/turbo.json`]
  for (const file of [...own, 'turbo.json']) {
    const config = world.json(file)
    const tasks = asObject(config?.['tasks'] ?? config?.['pipeline'])
    const entry = asObject(tasks?.[task] ?? tasks?.[`//#${task}`])
    if (entry?.['cache'] === false) return null
    if (!Array.isArray(entry?.['inputs'])) continue
    const inputs = stringsOf(entry['inputs'])
    if (inputs.includes('$TURBO_DEFAULT$')) return null
    const globs = inputs.map((one) =>
      fromTop(one, one.replace('$TURBO_ROOT$/', '') === one ? folder : '', '$TURBO_ROOT$/'),
    )
    return inputsOf([...globs, ...stringsOf(config?.['globalDependencies'])], folder, siteIn(file, world))
  }
  return null
}

/** The inputs of a target of nx in a project; `null` where every file of the project counts. */
export function nxInputs(name: string, target: Json | null, folder: string, world: World): Coverage | null {
  const config = world.json('nx.json')
  const defaults = asObject(asObject(config?.['targetDefaults'])?.[name])
  const inputs = target?.['inputs'] ?? defaults?.['inputs']
  if ((target?.['cache'] ?? defaults?.['cache']) !== true || !Array.isArray(inputs)) return null
  const named = { default: ['{projectRoot}/**/*'], ...asObject(config?.['namedInputs']) }
  const patterns = resolveNamed(listOf(inputs), named, 0)
  const globs = patterns.map((one) =>
    fromTop(one.replace('{projectRoot}/', ''), one.includes('{projectRoot}') ? folder : '', '{workspaceRoot}/'),
  )
  const project = `${folder === '' ? '' : `${folder}/`}project.json`
  return inputsOf(globs, folder, siteIn(target?.['inputs'] === undefined ? 'nx.json' : project, world))
}

/** A name of inputs is that of a list; those of dependencies concern other projects. */
function resolveNamed(inputs: readonly unknown[], named: Json, depth: number): string[] {
  if (depth > 8) return []
  return stringsOf(inputs).flatMap((one) =>
    one.startsWith('^') ? [] : Object.hasOwn(named, one) ? resolveNamed(listOf(named[one]), named, depth + 1) : [one],
  )
}

/** The files of a script of wireit; `null` where it always runs. */
export function wireitInputs(entry: Json, file: string, folder: string, world: World): Coverage | null {
  if (!Array.isArray(entry['files'])) return null
  const globs = stringsOf(entry['files']).map((one) => fromTop(one, folder, ''))
  return inputsOf(globs, folder, siteIn(file, world))
}

function fromTop(glob: string, folder: string, prefix: string): string {
  const sign = glob.startsWith('!') ? '!' : ''
  const bare = glob.slice(sign.length).replace(prefix, '')
  return sign + (resolveIn(folder, bare) ?? posix.join(folder, bare))
}

/** Files outside the folder are those of other tasks. */
function inputsOf(globs: readonly string[], folder: string, site: Coverage['site']): Coverage {
  const matches = orderedGlobs(globs.map((glob) => (/[*?[{.]/.test(posix.basename(glob)) ? glob : `${glob}/**`)))
  return {
    label: `inputs: ${globs.join(' ')}`,
    ...(site !== undefined && { site }),
    covers: (path) => (folder !== '' && !path.startsWith(`${folder}/`)) || matches(path),
  }
}

function siteIn(file: string, world: World): Coverage['site'] {
  const text = world.read(file) ?? ''
  return { file, line: lineFrom(text, ['"inputs"', '"files"']), text: 'inputs' }
}
