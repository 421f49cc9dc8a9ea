import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import type { Run } from '../model.ts'
import { workflowOf, workflows, type Job, type Workflow } from '../runners/github/github-workflow.ts'
import { lineFrom, stringsOf, textOf } from '../world.ts'
import { isAble, type Sides } from './part.ts'

/** Jobs that waited for a job that runs stratalint and no longer do. */
export function findLostNeeds({ base, head, runs, afterOf }: Sides): Loosening[] {
  return workflows(base).flatMap((before) => {
    const file = afterOf(before.file)
    const after = file === null ? null : workflowOf(file, head)
    if (after === null) return []
    const [checked, stillChecked] = [checkedJobs(before, runs.base), checkedJobs(after, runs.head)]
    // Where the check moved to another file, its own loss is what counts.
    if (stillChecked.size === 0) return []
    return before.jobs.flatMap((job): Loosening[] => {
      const now = after.jobs.find(({ id }) => id === job.id)
      if (
        now === undefined ||
        !waits(before, job, checked) ||
        waits(after, now, stillChecked) ||
        stillChecked.has(now.id)
      )
        return []
      return [toLoosening(after, now, [...checked])]
    })
  })
}

function toLoosening(workflow: Workflow, job: Job, checked: readonly string[]): Loosening {
  const { file, text } = workflow
  const isAlways = runsAlways(job)
  const line = lineFrom(text, [isAlways ? 'if:' : 'needs:'], job.offset, job.line)
  const isOwn = text
    .slice(job.offset)
    .split('\n')
    .slice(1, line - job.line + 1)
    .every((one) => /^\s{3,}|^\s*$/.test(one))
  const names = clip(clean(checked.join(', ')), 30)
  return {
    rule: 'gate',
    file,
    line: isOwn ? line : job.line,
    subject: JSON.stringify(['needs', job.id]),
    what: clip(
      `${file}:${isOwn ? line : job.line}: the job '${clip(clean(job.id), 24)}' no longer waits for ${names}, which runs stratalint.`,
      160,
    ),
    fix: [
      isAlways ? 'Remove the condition under which it runs after a failure.' : `Add ${names} to its 'needs' again.`,
    ],
    not: 'Do not let it start before the check has passed.',
  }
}

/** The jobs whose own steps run a command of ours that can fail. */
function checkedJobs({ file }: Workflow, runs: readonly Run[]): Set<string> {
  return new Set(
    runs
      .filter((run) => isAble(run) && run.identity.startsWith(`${file}#`))
      .map(({ identity }) => identity.slice(file.length + 1)),
  )
}

function waits(workflow: Workflow, job: Job, checked: ReadonlySet<string>, seen = new Set<string>()): boolean {
  if (seen.has(job.id) || runsAlways(job)) return false
  seen.add(job.id)
  const needs = stringsOf(job.json['needs'])
  return workflow.jobs.some(
    (one) => needs.includes(one.id) && (checked.has(one.id) || waits(workflow, one, checked, seen)),
  )
}

/** A job that runs after a failure too, unless it looks at the results itself. */
function runsAlways({ json }: Job): boolean {
  if (!/\b(?:always|cancelled|failure)\s*\(/.test(textOf(json['if']))) return false
  return !/needs\.[\w*-]+\.result|toJSON\(needs\)/i.test(JSON.stringify(json))
}
