import { type Scope } from '../../commands/scope.ts'
import { startScope } from '../../commands/start-scope.ts'
import type { Defect, Run, Site } from '../../model.ts'
import { asObject, type World, textOf } from '../../world.ts'
import {
  environment,
  siteOfIf,
  toleranceOf,
  workflowOf,
  workflows,
  type Job,
  type JobContext,
  type Workflow,
} from './github-workflow.ts'
import { getsChange, isEmptyMatrix } from './github-checkout.ts'
import { deadOrConditional } from './github-condition.ts'
import { eventsOf } from './github-events.ts'
import { runSteps } from './github-steps.ts'

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
      ...idleOf(job, context, site),
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

/** A job that has nothing to do, or nothing of the change to judge. */
function idleOf(job: Job, { filter }: JobContext, site: Site): Defect[] {
  if (isEmptyMatrix(job)) return [{ key: 'matrix', text: 'never runs, because its matrix is empty', site }]
  return filter.onBase === true && !getsChange(job)
    ? [{ key: 'on base', text: "judges the base, because of 'pull_request_target'", site: filter.site }]
    : []
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
