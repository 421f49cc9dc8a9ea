import { asObject, listOf, stringsOf, type Json, type World } from '../world.ts'
import type { Coverage } from '../model.ts'
import { scalarText, type CiScript } from './ci-script.ts'
import { orderedGlobs } from './ordered-globs.ts'

const RESERVED = new Set([
  'stages',
  'variables',
  'default',
  'include',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'pages:deploy',
  'spec',
])

/** The jobs of GitLab CI, with what they extend and include. */
export function gitlabScripts(file: string, world: World): CiScript[] {
  const all = new Map<string, { job: Json; file: string }>()
  const workflow: Json[] = []
  readFile(file, world, all, workflow, new Set())
  const outer = rulesOf(listOf(workflow[0]?.['rules']), null, null)
  return [...all].flatMap(([name, { job, file: own }]): CiScript[] => {
    if (name.startsWith('.')) return []
    const whole = extended(job, all, 0)
    const lines = [...texts(whole['before_script']), ...texts(whole['script'])]
    if (lines.length === 0) return []
    const when = scalarText(whole['when'])
    const reached = rulesOf(listOf(whole['rules']), whole['only'], whole['except'])
    const limits = [reached, outer].map(({ condition }) => condition).filter((one) => one !== null)
    const isManual = when === 'manual' || when === 'never'
    return [
      {
        file: own,
        job: name,
        events: reached.events.filter((event) => outer.events.includes(event)),
        lines,
        errexit: true,
        isTolerant: isTolerant(whole, reached.isTolerant),
        condition: isManual ? `when: ${when}` : limits.length === 0 ? null : limits.join(' and '),
        branches: reached.branches,
        coverage: reached.coverage,
      },
    ]
  })
}

function isTolerant(job: Json, byRule: boolean): boolean {
  const value = job['allow_failure']
  return byRule || value === true || value === 'true' || asObject(value) !== null
}

function readFile(
  file: string,
  world: World,
  all: Map<string, { job: Json; file: string }>,
  workflow: Json[],
  seen: Set<string>,
): void {
  const json = seen.has(file) ? null : world.yaml(file)
  seen.add(file)
  if (json === null) return
  for (const one of listOf(json['include'])) {
    const local = typeof one === 'string' ? one : asObject(one)?.['local']
    if (typeof local !== 'string' || /^https?:/.test(local)) continue
    const bare = local.replace(/^\//, '')
    const files = bare.includes('*') ? [...world.files].filter(orderedGlobs([bare])) : [bare]
    for (const path of files) readFile(path, world, all, workflow, seen)
  }
  const common = { ...asObject(json['default']) }
  for (const key of ['before_script']) if (json[key] !== undefined) common[key] = json[key]
  if (asObject(json['workflow']) !== null) workflow.unshift(asObject(json['workflow'])!)
  for (const [name, value] of Object.entries(json)) {
    const job = asObject(value)
    if (job !== null && !RESERVED.has(name)) all.set(name, { job: { ...common, ...job }, file })
  }
}

function extended(job: Json, all: ReadonlyMap<string, { job: Json }>, depth: number): Json {
  const bases = stringsOf(job['extends'])
  if (bases.length === 0 || depth > 10) return job
  const merged = bases
    .map((name) => all.get(name)?.job)
    .map((base) => (base === undefined ? {} : extended(base, all, depth + 1)))
  return Object.assign({}, ...merged, job) as Json
}

/** Lists may contain lists, by references to other jobs. */
function texts(value: unknown): string[] {
  return [value].flat(5).filter((one) => typeof one === 'string')
}

interface Reached {
  events: readonly string[]
  condition: string | null
  branches: readonly string[] | null
  coverage: Coverage | null
  isTolerant: boolean
}

const ALWAYS: Reached = {
  events: ['push', 'pull_request'],
  condition: null,
  branches: null,
  coverage: null,
  isTolerant: false,
}

function rulesOf(rules: readonly unknown[], only: unknown, except: unknown): Reached {
  if (rules.length === 0) return fromOnly(only, except)
  const events = new Set<string>()
  const conditions: string[] = []
  let [branches, coverage, isTolerant]: [string[] | null, Reached['coverage'], boolean] = [[], null, false]
  for (const one of rules) {
    const rule = asObject(one)
    if (rule === null) continue
    const text = scalarText(rule['if']) ?? ''
    const when = scalarText(rule['when'])
    if (when === 'never' && text === '') break
    if (when === 'never' || when === 'manual') {
      if (!/CI_PIPELINE_SOURCE|CI_OPEN_MERGE_REQUESTS|CI_COMMIT_TAG/.test(text) || when === 'manual')
        conditions.push(`${when} ${text}`)
      continue
    }
    if (rule['allow_failure'] === true) isTolerant = true
    const changed = stringsOf(rule['changes'] ?? [])
    const paths = changed.length > 0 ? changed : stringsOf(asObject(rule['changes'])?.['paths'])
    if (paths.length > 0) coverage = { label: 'changes', covers: orderedGlobs(paths) }
    const found = eventsOf(text)
    for (const event of found.events) events.add(event)
    branches =
      found.branch === undefined
        ? null
        : branches === null || !found.events.includes('push')
          ? branches
          : [...branches, found.branch]
    if (found.events.length === 0) conditions.push(text)
  }
  const isUnknown = events.size === 0
  return {
    events: isUnknown ? ALWAYS.events : [...events],
    condition: isUnknown
      ? conditions.join(' or ') || 'never'
      : conditions.length === 0
        ? null
        : conditions.join(' or '),
    branches: branches?.length === 0 ? null : branches,
    coverage,
    isTolerant,
  }
}

/** Which pipelines a condition selects, as far as its text says so. */
function eventsOf(text: string): { events: string[]; branch?: string } {
  if (text === '') return { events: [...ALWAYS.events] }
  if (/merge_request_event|CI_MERGE_REQUEST/.test(text)) return { events: ['pull_request'], branch: '' }
  const branch = /CI_COMMIT_(?:BRANCH|REF_NAME)\s*==\s*(?:["']([^"']+)["']|\$CI_DEFAULT_BRANCH)/.exec(text)
  if (branch !== null) return { events: ['push'], branch: branch[1] ?? 'main' }
  if (/^\$CI_COMMIT_BRANCH$|CI_PIPELINE_SOURCE\s*==\s*["']push["']/.test(text.trim())) return { events: ['push'] }
  if (/CI_PIPELINE_SOURCE\s*==\s*["']schedule["']/.test(text)) return { events: ['schedule'], branch: '' }
  if (/CI_COMMIT_TAG/.test(text)) return { events: ['tag'], branch: '' }
  return { events: [] }
}

function fromOnly(only: unknown, except: unknown): Reached {
  const names = [...stringsOf(only), ...stringsOf(asObject(only)?.['refs'])]
  const paths = stringsOf(asObject(only)?.['changes'])
  const coverage = paths.length === 0 ? null : { label: 'changes', covers: orderedGlobs(paths) }
  const excluded = [...stringsOf(except), ...stringsOf(asObject(except)?.['refs'])]
  const condition = excluded.length === 0 ? null : `except ${excluded.join(' ')}`
  if (names.length === 0) return { ...ALWAYS, coverage, condition }
  const events = [
    ...(names.includes('merge_requests') ? ['pull_request'] : []),
    ...(names.some((name) => !/^(?:merge_requests|tags|schedules|web|api|triggers|pipelines)$/.test(name))
      ? ['push']
      : []),
    ...(names.includes('schedules') ? ['schedule'] : []),
    ...(names.includes('tags') ? ['tag'] : []),
  ]
  const named = names.filter(
    (name) => !/^(?:merge_requests|tags|schedules|web|api|triggers|pipelines|branches|pushes)$/.test(name),
  )
  const isAll = names.includes('branches') || names.includes('pushes')
  return { events, condition, branches: isAll || named.length === 0 ? null : named, coverage, isTolerant: false }
}
