import { runScript } from '../../commands/run-script.ts'
import { withDefect, type Scope } from '../../commands/scope.ts'
import type { Found, Site } from '../../model.ts'
import { asObject, lineAt, listOf, objectsOf, resolveIn, type Json, textOf } from '../../world.ts'
import { afterCheckouts } from './github-checkout.ts'
import { deadOrConditional } from './github-condition.ts'
import { environment, siteOfIf, toleranceOf, type Job, type JobContext, type Workflow } from './github-workflow.ts'

/** What the steps of a job run. */
export function runSteps(workflow: Workflow, job: Job, context: JobContext): Found[] {
  const defaults = { ...runDefaults(workflow.json), ...runDefaults(job.json) }
  return stepsIn(listOf(job.json['steps']), workflow, job, context, defaults)
}

function runDefaults(json: Json): Json {
  return asObject(asObject(json['defaults'])?.['run']) ?? {}
}

function stepsIn(
  steps: readonly unknown[],
  workflow: Workflow,
  job: Job,
  context: JobContext,
  defaults: Json,
): Found[] {
  let from = job.offset
  return steps.flatMap((value, index) => {
    const step = asObject(value)
    if (step === null) return []
    const { start, next } = placeOf(step, workflow.text, from)
    from = next
    const later = objectsOf(steps.slice(index + 1))
    const scope = afterCheckouts(objectsOf(steps.slice(0, index)), workflow, job, context)
    return runStep(step, start, later, workflow, job, { ...context, scope }, defaults)
  })
}

/** Where a step is written, and where the next one can be: steps follow each other. */
function placeOf(step: Json, text: string, from: number): { start: number; next: number } {
  const known = ['name', 'id', 'uses', 'run'].map((key) => step[key]).find((value) => typeof value === 'string')
  const at = known === undefined ? -1 : text.indexOf(known.split('\n', 1)[0]!.trim(), from)
  if (at === -1) return { start: from, next: from }
  // The keys of a step may be in any order, so it begins at its dash.
  const dash = [...text.slice(from, at).matchAll(/\n[ \t]*-[ \t]/g)].at(-1)
  return { start: dash === undefined ? at : from + dash.index + 1, next: at + 1 }
}

function runStep(
  step: Json,
  offset: number,
  later: readonly Json[],
  workflow: Workflow,
  job: Job,
  context: JobContext,
  defaults: Json,
): Found[] {
  const { file, text } = workflow
  const env = { ...context.scope.env, ...environment(step['env']) }
  const reached = deadOrConditional(step['if'], {
    ...context,
    scope: { ...context.scope, env },
    workflow,
    job,
    site: siteOfIf(workflow, offset),
  })
  const folder = step['working-directory'] ?? defaults['working-directory']
  const scope: Scope = {
    ...context.scope,
    env,
    folder:
      typeof folder === 'string' && !folder.includes('${{') ? (resolveIn('', folder) ?? '') : context.scope.folder,
    defects: [
      ...context.scope.defects,
      ...reached.defects,
      ...(isHandledLater(step, later) ? [] : toleranceOf(step, text, offset, file)),
    ],
    conditions: [...context.scope.conditions, ...reached.conditions],
  }
  if (typeof step['uses'] === 'string')
    return runAction(step['uses'], step, lineAt(text, offset), workflow, job, { ...context, scope })
  const { run } = step
  if (typeof run !== 'string') return []
  const line = lineOfRun(text, run, offset)
  const shell = shellOf(step['shell'] ?? defaults['shell'])
  const site: Site = { file, line, text: run.trim().split('\n', 1)[0]! }
  const inner = shell.isKnown ? scope : withDefect(scope, 'shell', "never runs, because of its 'shell'", site)
  const script = withInputs(run, context.inputs)
  const isBlock = run.trim().includes('\n')
  return runScript(script, inner, {
    ...shell,
    siteOf: (at, part) => ({ file, line: isBlock ? line + at - 1 : line, text: part }),
  })
}

function lineOfRun(text: string, run: string, offset: number): number {
  const first =
    run
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? ''
  const key = text.indexOf('run:', offset)
  const at = text.indexOf(first, key === -1 ? offset : key)
  return lineAt(text, at === -1 ? (key === -1 ? offset : key) : at)
}

/** A later step may fail in its place: `if: steps.check.outcome == 'failure'`. */
function isHandledLater(step: Json, later: readonly Json[]): boolean {
  const { id } = step
  if (typeof id !== 'string') return false
  return later.some((one) => {
    const text = `${textOf(one['if'])}\n${textOf(one['run'])}\n${JSON.stringify(one['env'] ?? {})}`
    return (
      text.includes(`steps.${id}.`) &&
      /\bexit (?:[1-9]|"?\$)|\bfalse\b/.test(textOf(one['run'])) &&
      one['continue-on-error'] !== true
    )
  })
}

function withInputs(run: string, inputs: Json): string {
  return run.replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (whole, name: string) => {
    const value = inputs[name]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : whole
  })
}

function shellOf(value: unknown): { errexit: boolean; pipefail: boolean; isKnown: boolean } {
  if (typeof value !== 'string') return { errexit: true, pipefail: false, isKnown: true }
  const name = value.trim()
  if (name === 'bash') return { errexit: true, pipefail: true, isKnown: true }
  if (name === 'sh') return { errexit: true, pipefail: false, isKnown: true }
  if (!name.includes('{0}')) return { errexit: false, pipefail: false, isKnown: true }
  const isKnown =
    /^(?:\S*\/)?(?:env\s+)?(?:ba|z|da|k)?sh\b|^(?:pwsh|powershell|cmd|nix|devbox|mise|direnv|wsl-bash)\b/.test(name)
  return { errexit: /\s-[a-z]*e/.test(name), pipefail: name.includes('pipefail'), isKnown }
}

/** A composite action of the repository, or an action of ours. */
function runAction(uses: string, step: Json, line: number, workflow: Workflow, job: Job, context: JobContext): Found[] {
  const given = asObject(step['with']) ?? {}
  const site: Site = { file: workflow.file, line, text: uses }
  const scope = { ...context.scope, chain: [...context.scope.chain, site] }
  if (/^stratalint\//.test(uses)) {
    const folder = given['working-directory']
    const isKnown = typeof folder === 'string' && !folder.includes('${{')
    const version = /@v?(\d+\.\d+\.\d+)$/.exec(uses)?.[1] ?? null
    return scope.expand(ownAction(given), {
      ...scope,
      version,
      ...(isKnown && { folder: resolveIn('', folder) ?? '' }),
    })
  }
  const local = /^\.\/(.*?)\/?$/.exec(uses)?.[1]
  if (local === undefined) return []
  const file = ['action.yml', 'action.yaml']
    .map((name) => [local, name].filter((part) => part !== '').join('/'))
    .find((path) => context.world.files.has(path))
  const json = file === undefined ? null : context.world.yaml(file)
  const key = `action ${file ?? ''}`
  if (file === undefined || json === null || scope.stack.includes(key)) return []
  const inputs = { ...inputDefaults(json), ...given }
  const action: Workflow = { file, text: context.world.read(file) ?? '', json, jobs: [] }
  const place: Job = { id: job.id, json: job.json, offset: 0, line: 1 }
  const inner = { ...context, inputs, scope: { ...scope, stack: [...scope.stack, key] } }
  return stepsIn(listOf(asObject(json['runs'])?.['steps']), action, place, inner, {})
}

function inputDefaults(json: Json): Json {
  return Object.fromEntries(
    Object.entries(asObject(json['inputs']) ?? {}).map(([name, one]) => [name, asObject(one)?.['default']]),
  )
}

/** What the action of this repository runs, by the inputs of its `action.yml`. */
function ownAction(given: Json): string[] {
  const args = textOf(given['args'])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return ['stratalint', textOf(given['command']) || 'check', ...args]
}
