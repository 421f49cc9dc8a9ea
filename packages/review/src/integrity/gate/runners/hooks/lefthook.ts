import { compileGlob } from '@stratalint/core'
import { runScript } from '../../commands/run-script.ts'
import { withCondition, withDefect, type Scope } from '../../commands/scope.ts'
import { runShellFile } from '../../commands/script-file.ts'
import type { Coverage, Found, Site } from '../../model.ts'
import { asObject, lineFrom, listOf, resolveIn, stringsOf, textOf, type Json, type World } from '../../world.ts'
import { GIT_HOOK, type Hook } from './hook.ts'
import { toRegExp } from './pre-commit.ts'

const NAMES = ['lefthook', '.lefthook', '.config/lefthook']
const EXTENSIONS = ['.yml', '.yaml', '.json']

/** The hooks of lefthook's config, with what it extends and what its local file sets. */
export function lefthookHooks(world: World): Hook[] {
  const firstOf = (names: readonly string[]): string | undefined =>
    names.flatMap((name) => EXTENSIONS.map((one) => name + one)).find((one) => world.files.has(one))
  const file = firstOf(NAMES)
  if (file === undefined) return []
  const local = firstOf(NAMES.map((name) => `${name}-local`))
  const parts = [...withExtended(file, world, 0), ...(local === undefined ? [] : withExtended(local, world, 0))]
  const config = parts.reduce<Json>((merged, { json }) => merge(merged, json), {})
  return Object.entries(config).flatMap(([name, value]): Hook[] => {
    const hook = asObject(value)
    return hook === null || !GIT_HOOK.test(name)
      ? []
      : [{ name, manager: 'lefthook', file, run: (scope) => runHook(name, hook, parts, scope) }]
  })
}

interface Part {
  file: string
  json: Json
}

/** What a config extends comes before it. */
function withExtended(file: string, world: World, depth: number): Part[] {
  const json = (file.endsWith('.json') ? world.json(file) : world.yaml(file)) ?? {}
  const below = depth > 4 ? [] : stringsOf(json['extends']).flatMap((one) => resolveIn('', one) ?? [])
  return [
    ...below.filter((one) => world.files.has(one)).flatMap((one) => withExtended(one, world, depth + 1)),
    { file, json },
  ]
}

function merge(before: Json, after: Json): Json {
  const merged = { ...before }
  for (const [key, value] of Object.entries(after)) {
    const [old, now] = [asObject(merged[key]), asObject(value)]
    merged[key] = old !== null && now !== null ? merge(old, now) : value
  }
  return merged
}

function runHook(hookName: string, hook: Json, parts: readonly Part[], scope: Scope): Found[] {
  /** The line of the last file that sets a key of a job; the whole hook where the job does not matter. */
  const siteOf = (name: string, ...keys: readonly string[]): Site => {
    const sets = ({ json }: Part): boolean => {
      const own = asObject(json[hookName])
      const text = JSON.stringify(own ?? {})
      return own !== null && [name, ...keys].every((one) => text.includes(JSON.stringify(one).slice(1, -1)))
    }
    const { file } = parts.findLast(sets) ?? parts.at(-1)!
    const text = scope.world.read(file) ?? ''
    const from = Math.max(0, text.indexOf(name))
    return {
      file,
      line: lineFrom(text, [...keys.map((key) => key.split('\n')[0]!), name], from),
      text: keys.at(-1) ?? name,
    }
  }
  const jobs = listOf(hook['jobs']).flatMap((job): [string, Json][] => {
    const one = asObject(job)
    if (one === null) return []
    const group = Object.entries(asObject(asObject(one['group'])?.['jobs']) ?? {})
    return [[textOf(one['name']), one], ...group.map(([key, inner]): [string, Json] => [key, asObject(inner) ?? {}])]
  })
  const commands = Object.entries(asObject(hook['commands']) ?? {}).map(([name, one]): [string, Json] => [
    name,
    asObject(one) ?? {},
  ])
  return [
    ...[...commands, ...jobs].flatMap(([name, job]) => {
      const { run } = job
      if (typeof run !== 'string') return []
      const site = siteOf(name, run)
      const inner = limited(hook, job, name, { ...scope, chain: [...scope.chain, site] }, siteOf)
      return runScript(run.replace(/\{(?:staged_files|push_files|files|all_files)\}/g, ''), ofStaged(inner, run), {
        errexit: false,
        siteOf: (at, part) => ({ file: site.file, line: site.line + at - 1, text: part }),
      })
    }),
    ...Object.entries(asObject(hook['scripts']) ?? {}).flatMap(([name, value]) => {
      const path = ['.lefthook/pre-commit', '.lefthook/pre-push']
        .map((folder) => `${folder}/${name}`)
        .find((one) => scope.world.files.has(one))
      const inner = { ...scope, chain: [...scope.chain, siteOf(name)] }
      return path === undefined
        ? []
        : runShellFile(
            path,
            scope.world.read(path) ?? '',
            limited(hook, asObject(value) ?? {}, name, inner, siteOf),
            false,
          )
    }),
  ]
}

function ofStaged(scope: Scope, run: string): Scope {
  return /\{(?:staged|push)_files\}/.test(run)
    ? { ...withCondition(scope, 'staged', 'runs only on staged files'), via: 'lint-staged' }
    : scope
}

/** `skip`, `only`, `exclude_tags`, `glob` and `exclude` of lefthook. */
function limited(
  hook: Json,
  job: Json,
  name: string,
  scope: Scope,
  siteOf: (name: string, ...keys: readonly string[]) => Site,
): Scope {
  let inner = scope
  for (const value of [hook['skip'], job['skip']])
    if (value === true) inner = withDefect(inner, 'skip', "never runs, because of 'skip: true'", siteOf(name, 'skip'))
    else if (isGiven(value) && !isMerging(value))
      inner = withCondition(inner, `skip ${JSON.stringify(value)}`, "is skipped under the conditions of 'skip'")
  for (const value of [hook['only'], job['only']])
    if (isGiven(value))
      inner = withCondition(inner, `only ${JSON.stringify(value)}`, "runs only under the conditions of 'only'")
  const tags = [name, ...stringsOf(job['tags']).flatMap((one) => one.split(/\s+/))]
  const excluded = stringsOf(hook['exclude_tags']).find((tag) => tags.includes(tag))
  if (excluded !== undefined)
    inner = withDefect(
      inner,
      `exclude_tags ${excluded}`,
      `never runs, because of 'exclude_tags: ${excluded}'`,
      siteOf('exclude_tags', excluded),
    )
  const coverage = ['glob', 'exclude'].flatMap((key) => filterOf(key, [hook[key], job[key]], siteOf(name, key)))
  return { ...inner, coverage: [...inner.coverage, ...coverage] }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== false && value !== null

/** What git merges or replays was checked before. */
function isMerging(value: unknown): boolean {
  return listOf(value).every((one) => one === 'merge' || one === 'rebase' || one === 'merge-commit')
}

/** `exclude` is a regular expression where it is a text. */
function filterOf(key: string, values: readonly unknown[], site: Site): Coverage[] {
  const globs = values.flatMap(stringsOf)
  if (globs.length === 0) return []
  const pattern = key === 'exclude' && globs.length === 1 && !values.some(Array.isArray) ? toRegExp(globs[0]!) : null
  const tests = globs.map((glob) => compileGlob(glob.includes('/') ? glob.replaceAll('**/', '{**/,}') : `**/${glob}`))
  const matches = (path: string): boolean => pattern?.test(path) ?? tests.some((test) => test(path))
  const label = key === 'exclude' ? `exclude: ${globs.join(' ')}` : globs.join(' ')
  return [{ label, site, covers: (path) => matches(path) === (key === 'glob') }]
}
