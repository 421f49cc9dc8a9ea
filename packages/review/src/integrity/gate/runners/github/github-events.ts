import type { Coverage, EventFilter } from '../../model.ts'
import { asObject, lineFrom, stringsOf, type World } from '../../world.ts'
import type { Workflow } from './github-workflow.ts'
import { orderedGlobs } from '../ordered-globs.ts'

/** The events that start a workflow, with their filters. */
export function eventsOf({ file, text, json }: Workflow, world: World): { name: string; filter: EventFilter }[] {
  const on = json['on'] ?? json['true']
  const start = Math.max(0, text.search(/^["']?on["']?\s*:/m))
  const named = asObject(on) ?? Object.fromEntries(stringsOf(on).map((name) => [name, null]))
  return Object.entries(named)
    .filter(([name]) => name !== 'workflow_call')
    .map(([name, value]) => {
      const options = asObject(value) ?? {}
      const line = lineFrom(text, [`${name}:`, name], start)
      const given = (key: string): string[] | null => (options[key] === undefined ? null : stringsOf(options[key]))
      const branches = given('branches')
      const ignoresBranches = name === 'push' && branches === null && given('tags') !== null
      return {
        name: name === 'pull_request_target' ? 'pull_request' : name,
        filter: {
          // A filter by tags alone leaves out all branches.
          branches: ignoresBranches && given('branches-ignore') === null ? [] : branches,
          ignoredBranches: given('branches-ignore') ?? [],
          types: given('types'),
          coverage: pathCoverage(given('paths'), given('paths-ignore')),
          onBase: name === 'pull_request_target',
          site: { file, line: lineOfFilter(text, start, line, options), text: name },
        },
      }
    })
    .filter(() => world.files.has(file))
}

function lineOfFilter(text: string, start: number, fallback: number, options: object): number {
  const keys = ['paths-ignore', 'paths', 'branches-ignore', 'branches', 'types'].filter((key) => key in options)
  return keys.length === 1
    ? lineFrom(
        text,
        keys.map((key) => `${key}:`),
        start,
        fallback,
      )
    : fallback
}

function pathCoverage(paths: readonly string[] | null, ignored: readonly string[] | null): Coverage | null {
  if (paths === null && ignored === null) return null
  const isIncluded = paths === null ? () => true : orderedGlobs(paths)
  const isIgnored = ignored === null ? () => false : orderedGlobs(ignored)
  return { label: paths === null ? 'paths-ignore' : 'paths', covers: (path) => isIncluded(path) && !isIgnored(path) }
}
