import { quote } from '../../shell/flaws.ts'
import type { Defect, Site } from '../../model.ts'
import { asObject, objectsOf, parseYaml, stringsOf, type Json, type World, textOf } from '../../world.ts'
import { evaluate, truth, type Value } from './expression.ts'
import type { Job, JobContext, Workflow } from './github-workflow.ts'
import { orderedGlobs } from '../ordered-globs.ts'

interface Place extends JobContext {
  workflow: Workflow
  job: Job
  site: Site
}

/** What an `if` means for a run: nothing, a defect where it is never true, or a condition. */
export function deadOrConditional(condition: unknown, place: Place): { defects: Defect[]; conditions: Defect[] } {
  if (condition === undefined || condition === null || condition === '') return { defects: [], conditions: [] }
  const text = textOf(condition)
  const own = ownRepository(text, place.world)
  const values = alternatives(place).map((matrix) =>
    truth(evaluate(text, { valueOf: (name) => valueOf(name, matrix, place, own) })),
  )
  if (values.includes(true)) return { defects: [], conditions: [] }
  const shown = quote(`if: ${text}`)
  const { site } = place
  return values.includes(undefined)
    ? { defects: [], conditions: [{ key: keyOf(text, own), text: `runs only under ${shown}`, site }] }
    : {
        defects: [{ key: `if ${text.replace(/\s+/g, '')}`, text: `never runs, because of ${shown}`, site }],
        conditions: [],
      }
}

/** Without white space and without the comparison that is true in this repository. */
function keyOf(text: string, own: string | undefined): string {
  const bare = text.replace(/\s+|\$\{\{|\}\}/g, '')
  return own === undefined
    ? bare
    : bare.replace(/github\.repository(?:_owner)?=='[^']*'&&|&&github\.repository(?:_owner)?=='[^']*'/g, '')
}

/** The combinations of a matrix, one variable at a time. */
function alternatives({ job }: Place): Json[] {
  const matrix = asObject(asObject(job.json['strategy'])?.['matrix']) ?? {}
  const include = Array.isArray(matrix['include'])
    ? (matrix['include'] as unknown[]).map((one) => asObject(one) ?? {})
    : []
  const single = Object.entries(matrix).flatMap(([name, values]) =>
    Array.isArray(values) && name !== 'include' && name !== 'exclude'
      ? (values as unknown[]).map((value) => ({ [name]: value }))
      : [],
  )
  return [...include, ...single, {}].slice(0, 60)
}

function valueOf(name: string, matrix: Json, place: Place, own: string | undefined): Value {
  const { event, filter, inputs, scope, world, job, workflow } = place
  const [group = '', ...rest] = name.split('.')
  const key = rest.join('.')
  if (group === 'env')
    return scope.env[key] !== undefined && !scope.env[key].includes('${{') ? scope.env[key] : undefined
  if (group === 'inputs') return scalar(inputs[key])
  if (group === 'matrix') return scalar(matrix[key])
  if (group === 'needs') return key.endsWith('.result') ? 'success' : changedOutput(key, workflow, world)
  if (name === 'runner.os') return /ubuntu/.test(String(job.json['runs-on'])) ? 'Linux' : undefined
  if (group !== 'github') return undefined
  if (key === 'repository') return own
  if (key === 'repository_owner') return own?.split('/')[0]
  return githubValue(key, event, filter)
}

/** An output of a job that looks for changed files: true where its patterns cover all sources and the policy. */
function changedOutput(key: string, { jobs }: Workflow, world: World): Value {
  const [, id, output] = /^([\w-]+)\.outputs\.([\w-]+)$/.exec(key) ?? []
  const job = jobs.find((one) => one.id === id)
  const source = asObject(job?.json['outputs'])?.[output ?? '']
  const [, step, name] = /steps\.([\w-]+)\.outputs\.([\w-]+)/.exec(typeof source === 'string' ? source : '') ?? []
  const filter = objectsOf(job?.json['steps']).find((one) => one['id'] === step)
  if (name === undefined || !/paths-filter/.test(typeof filter?.['uses'] === 'string' ? filter['uses'] : ''))
    return undefined
  const given = asObject(filter?.['with'])?.['filters']
  const patterns = typeof given === 'string' ? stringsOf([asObject(parseYaml(given)[0])?.[name]].flat(3)) : []
  const covers = orderedGlobs(patterns)
  const all = [...world.sources, ...(world.policyFile === null ? [] : [world.policyFile])]
  return patterns.length > 0 && all.every(covers) ? 'true' : undefined
}

function scalar(value: unknown): Value {
  return typeof value === 'boolean' ||
    typeof value === 'number' ||
    (typeof value === 'string' && !value.includes('${{'))
    ? value
    : undefined
}

const BOTS = /\[bot\]$/

function githubValue(key: string, event: string, filter: JobContext['filter']): Value {
  const isPull = event.startsWith('pull_request')
  const branch =
    event === 'push' && filter.branches?.length === 1 && !/[*?!]/.test(filter.branches[0]!)
      ? filter.branches[0]
      : undefined
  switch (key) {
    case 'event_name':
      return event
    case 'event.pull_request.draft':
      return false
    case 'ref':
      return isPull ? 'refs/pull/1/merge' : branch === undefined ? undefined : `refs/heads/${branch}`
    case 'ref_name':
      return isPull ? '1/merge' : branch
    case 'ref_type':
      return isPull || branch !== undefined ? 'branch' : undefined
    case 'base_ref':
    case 'head_ref':
      return isPull ? undefined : ''
  }
  return undefined
}

/**
 * The name of this repository, as far as it is known: one that the condition compares with, if it may be this one, else the
 * first of its known names.
 */
function ownRepository(condition: string, { repository }: World): string | undefined {
  const compared = [...condition.matchAll(/github\.repository(_owner)?\s*[!=]=\s*'([^']+)'/g)]
  for (const [, isOwner, name = ''] of compared)
    if (repository.mayBe(name)) return isOwner === undefined ? name : `${name}/`
  return repository.names[0]
}

/** Conditions that leave out nothing that people write: bots that update packages. */
export function isHarmless(condition: string): boolean {
  return condition.split('&&').every((part) => {
    const actor =
      /^\(?!?(?:github\.(?:actor|triggering_actor)|github\.event\.pull_request\.user\.login)[!=]='([^']*)'\)?$/.exec(
        part,
      )
    return actor !== null && part.includes('!=') && BOTS.test(actor[1]!) && /dependabot|renovate/.test(actor[1]!)
  })
}
