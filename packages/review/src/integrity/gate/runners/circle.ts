import { asObject, listOf, objectsOf, stringsOf, type Json, type World } from '../world.ts'
import { scalarText, type CiScript } from './ci-script.ts'

const EVENTS = ['push', 'pull_request']

/** The jobs of CircleCI that a workflow runs. */
export function circleScripts(file: string, world: World): CiScript[] {
  const json = world.yaml(file)
  if (json === null) return []
  const jobs = asObject(json['jobs']) ?? {}
  const commands = asObject(json['commands']) ?? {}
  const workflows = objectsOf(Object.values(asObject(json['workflows']) ?? {}))
  const uses = workflows.flatMap((workflow) => {
    const when = workflow['when'] ?? workflow['unless']
    const isScheduled = workflow['triggers'] !== undefined
    return listOf(workflow['jobs']).map((one) => ({ ...useOf(one), when: scalarText(when), isScheduled }))
  })
  // A config without workflows runs the job `build`.
  const all = workflows.length === 0 ? [{ name: 'build', options: {} as Json, when: null, isScheduled: false }] : uses
  return all.flatMap(({ name, options, when, isScheduled }): CiScript[] => {
    const job = asObject(jobs[name])
    if (job === null) return []
    const branches = asObject(asObject(options['filters'])?.['branches'])
    const only = branches?.['only'] === undefined ? null : stringsOf(branches['only'])
    const ignored = branches?.['ignore'] === undefined ? null : `ignore ${stringsOf(branches['ignore']).join(' ')}`
    const steps = stepsOf(job['steps'], commands, 0)
    return steps.map(({ command, condition }): CiScript => ({
      file,
      job: name,
      events: isScheduled ? ['schedule'] : EVENTS,
      lines: [command],
      errexit: true,
      isTolerant: false,
      condition: condition ?? when ?? ignored ?? (options['type'] === 'approval' ? 'approval' : null),
      branches: only,
    }))
  })
}

function useOf(value: unknown): { name: string; options: Json } {
  const [name, options] = Object.entries(asObject(value) ?? { [String(value)]: {} })[0] ?? ['', {}]
  return { name, options: asObject(options) ?? {} }
}

function stepsOf(steps: unknown, commands: Json, depth: number): { command: string; condition: string | null }[] {
  if (depth > 8) return []
  return listOf(steps).flatMap((one) => {
    const step = asObject(one)
    if (step === null)
      return typeof one === 'string' ? stepsOf(asObject(commands[one])?.['steps'], commands, depth + 1) : []
    const run = step['run']
    if (typeof run === 'string') return [{ command: run, condition: null }]
    const options = asObject(run)
    if (options !== null) {
      const { command, when } = options
      return typeof command === 'string' ? [{ command, condition: when === 'on_fail' ? 'never' : null }] : []
    }
    const [name, value] = Object.entries(step)[0] ?? ['', null]
    if (name === 'when' || name === 'unless') {
      const conditional = asObject(value)
      const condition = scalarText(conditional?.['condition'])
      return stepsOf(conditional?.['steps'], commands, depth + 1).map((inner) => ({ ...inner, condition }))
    }
    return stepsOf(asObject(commands[name])?.['steps'], commands, depth + 1)
  })
}
