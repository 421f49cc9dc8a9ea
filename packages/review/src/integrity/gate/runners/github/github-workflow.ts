import type { Scope } from '../../commands/scope.ts'
import type { Defect, EventFilter, Site } from '../../model.ts'
import { asObject, lineFrom, type Json, type World } from '../../world.ts'

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

export interface JobContext {
  world: World
  event: string
  filter: EventFilter
  inputs: Json
  scope: Scope
  /** The workflow that the event starts, for the identity. */
  from: string
}

/** `continue-on-error`, unless it is off. */
export function toleranceOf(json: Json, text: string, offset: number, file: string): Defect[] {
  const value = json['continue-on-error']
  if (value === undefined || value === null || value === false || value === 'false') return []
  const site = { file, line: lineFrom(text, ['continue-on-error'], offset), text: 'continue-on-error' }
  return [{ key: 'continue-on-error', text: "cannot fail, because of 'continue-on-error'", site }]
}

export function siteOfIf({ file, text }: Workflow, offset: number): Site {
  const at = text.slice(offset).search(/^\s*(?:- )?if\s*:/m)
  return { file, line: at === -1 ? lineFrom(text, ['if:'], offset) : lineFrom(text, ['if'], offset + at), text: 'if' }
}

export function environment(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(asObject(value) ?? {}).map(([name, one]) => [name, String(one)]))
}
