import { startScope, type Scope } from '../commands/scope.ts'
import type { Defect, EventFilter, Run, Site } from '../model.ts'
import { asObject, lineFrom, type Json, type World, textOf } from '../world.ts'
import { deadOrConditional } from './github-condition.ts'
import { eventsOf } from './github-events.ts'
import { runSteps } from './github-steps.ts'

const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/

export interface Job {
  id: string
  json: Json
  /** Where the job begins in the file. */
  offset: number
  line: number
}

export interface Workflow {
  file: string
  text: string
  json: Json
  jobs: readonly Job[]
}

/** Every workflow of GitHub Actions, and of servers that read the same files. */
export function workflows(world: World): Workflow[] {
  return [...world.files].filter((file) => WORKFLOW.test(file)).flatMap((file) => workflowOf(file, world) ?? [])
}

export function workflowOf(file: string, world: World): Workflow | null {
  const [text, json] = [world.read(file), world.yaml(file)]
  if (text === null || json === null) return null
  const start = Math.max(0, text.search(/^["']?jobs["']?\s*:/m))
  const jobs = Object.entries(asObject(json['jobs']) ?? {}).flatMap(([id, value]): Job[] => {
    const job = asObject(value)
    if (job === null) return []
    const at = text.slice(start).search(new RegExp(`^\\s+["']?${id.replace(/[^\w-]/g, '.')}["']?\\s*:`, 'm'))
    const offset = at === -1 ? start : start + at + /^\s*/.exec(text.slice(start + at))![0].length
    return [{ id, json: job, offset, line: lineFrom(text, [text.slice(offset, offset + id.length + 1)], offset) }]
  })
  return { file, text, json, jobs }
}

/** Every command of ours that an event starts. */
export function githubRuns(world: World): Run[] {
  return workflows(world).flatMap((workflow) =>
    eventsOf(workflow, world).flatMap(({ name, filter }) =>
      workflow.jobs.flatMap((job) =>
        runJob(workflow, job, {
          world,
          event: name,
          filter,
          inputs: {},
          scope: startScope(world, true),
          from: workflow.file,
        }),
      ),
    ),
  )
}

export interface JobContext {
  world: World
  event: string
  filter: EventFilter
  inputs: Json
  scope: Scope
  /** The workflow that the event starts, for the identity. */
  from: string
}

export function runJob(workflow: Workflow, job: Job, context: JobContext): Run[] {
  const site: Site = { file: workflow.file, line: job.line, text: `job ${job.id}` }
  const reached = jobCondition(workflow, job, context, new Set())
  const scope: Scope = {
    ...context.scope,
    env: { ...context.scope.env, ...environment(workflow.json['env']), ...environment(job.json['env']) },
    chain: [...context.scope.chain, site],
    defects: [
      ...context.scope.defects,
      ...reached.defects,
      ...toleranceOf(job.json, workflow.text, job.offset, workflow.file),
    ],
    conditions: [...context.scope.conditions, ...reached.conditions],
  }
  const uses = job.json['uses']
  const identity = `${context.from}#${job.id}`
  const found =
    typeof uses === 'string'
      ? callWorkflow(uses, job, { ...context, scope })
      : runSteps(workflow, job, { ...context, scope })
  return found.map((one) => ({ ...one, trigger: `ci:${context.event}`, identity, event: context.filter }))
}

/** `continue-on-error`, unless it is off. */
export function toleranceOf(json: Json, text: string, offset: number, file: string): Defect[] {
  const value = json['continue-on-error']
  if (value === undefined || value === null || value === false || value === 'false') return []
  const site = { file, line: lineFrom(text, ['continue-on-error'], offset), text: 'continue-on-error' }
  return [{ key: 'continue-on-error', text: "cannot fail, because of 'continue-on-error'", site }]
}

/** The conditions of a job, and of the jobs that it waits for, since a skipped job skips it too. */
function jobCondition(
  workflow: Workflow,
  job: Job,
  context: JobContext,
  seen: Set<string>,
): { defects: Defect[]; conditions: Defect[] } {
  if (seen.has(job.id)) return { defects: [], conditions: [] }
  seen.add(job.id)
  const own = deadOrConditional(job.json['if'], { ...context, workflow, job, site: siteOfIf(workflow, job.offset) })
  const isAlways = /\b(?:always|cancelled)\s*\(/.test(textOf(job.json['if']))
  if (isAlways) return own
  const needs = [job.json['needs']].flat()
  const below = workflow.jobs
    .filter(({ id }) => needs.includes(id))
    .map((one) => jobCondition(workflow, one, context, seen))
  return {
    defects: [...own.defects, ...below.flatMap(({ defects }) => defects)],
    conditions: [...own.conditions, ...below.flatMap(({ conditions }) => conditions)],
  }
}

export function siteOfIf({ file, text }: Workflow, offset: number): Site {
  const at = text.slice(offset).search(/^\s*(?:- )?if\s*:/m)
  return { file, line: at === -1 ? lineFrom(text, ['if:'], offset) : lineFrom(text, ['if'], offset + at), text: 'if' }
}

export function environment(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(asObject(value) ?? {}).map(([name, one]) => [name, String(one)]))
}

/** A workflow of the same repository that a job calls. */
function callWorkflow(uses: string, job: Job, context: JobContext): Run[] {
  const file = /^\.\/(.+?)(?:@.*)?$/.exec(uses)?.[1]
  const called = file === undefined ? null : workflowOf(file, context.world)
  const key = `workflow ${file ?? ''}`
  if (called === null || context.scope.stack.includes(key)) return []
  const declared = asObject(asObject(asObject(called.json['on'])?.['workflow_call'])?.['inputs']) ?? {}
  const defaults = Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, asObject(one)?.['default']]))
  const inputs = { ...defaults, ...asObject(job.json['with']) }
  const scope = { ...context.scope, stack: [...context.scope.stack, key] }
  return called.jobs.flatMap((one) => runJob(called, one, { ...context, inputs, scope }))
}
