import { compileGlob } from '@stratalint/core'
import { runScript } from '../commands/run-script.ts'
import { siteOf, withCondition, withDefect, type Scope } from '../commands/scope.ts'
import { runShellFile } from '../commands/script-file.ts'
import type { Coverage, Found } from '../model.ts'
import { asObject, lineFrom, listOf, strings, stringsOf, type Json, type World, textOf } from '../world.ts'
import { hookFolders } from './hook-folders.ts'

export interface Hook {
  /** Such as `pre-commit`. */
  name: string
  manager: 'husky' | 'files' | 'lefthook' | 'simple-git-hooks' | 'pre-commit'
  file: string
  run(scope: Scope): Found[]
}

const GIT_HOOK =
  /^(?:pre-commit|commit-msg|prepare-commit-msg|pre-push|post-commit|pre-merge-commit|post-merge|pre-rebase|post-checkout|pre-receive|update)$/

/** Every git hook of the repository, by whatever installs it. */
export function hookScripts(world: World): Hook[] {
  return [...fileHooks(world), ...packageHooks(world), ...lefthookHooks(world), ...preCommitHooks(world)]
}

function fileHooks(world: World): Hook[] {
  return hookFolders(world).flatMap(({ folder, manager }) =>
    [...world.files]
      .filter((file) => file.startsWith(`${folder}/`) && GIT_HOOK.test(file.slice(folder.length + 1)))
      .map((file) => ({
        name: file.slice(folder.length + 1),
        manager,
        file,
        // husky runs its hooks with `sh -e`.
        run: (scope) => runShellFile(file, world.read(file) ?? '', scope, manager === 'husky'),
      })),
  )
}

/** simple-git-hooks, husky 4, yorkie and ghooks keep the commands in package.json. */
function packageHooks(world: World): Hook[] {
  const files = [
    '.huskyrc',
    '.huskyrc.json',
    '.simple-git-hooks.json',
    'simple-git-hooks.json',
    '.simple-git-hooks.cjs',
    '.simple-git-hooks.js',
  ]
  const sources: [string, Json | null][] = [
    ...world.packages.flatMap(({ file, json }): [string, Json | null][] => [
      [file, asObject(json['simple-git-hooks'])],
      [file, asObject(asObject(json['husky'])?.['hooks'])],
      [file, asObject(json['gitHooks'])],
      [file, asObject(json['pre-commit'])],
    ]),
    ...files
      .filter((file) => world.files.has(file))
      .map((file): [string, Json | null] => {
        const json = world.json(file)
        return [file, asObject(json?.['hooks']) ?? json]
      }),
  ]
  return sources.flatMap(([file, hooks]) =>
    Object.entries(strings(hooks))
      .filter(([name]) => GIT_HOOK.test(name))
      .map(([name, text]): Hook => {
        const line = lineFrom(world.read(file) ?? '', [`"${name}"`])
        return {
          name,
          manager: 'simple-git-hooks',
          file,
          run: (scope) =>
            runScript(text, scope, { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) }),
        }
      }),
  )
}

const LEFTHOOK = [
  'lefthook.yml',
  'lefthook.yaml',
  '.lefthook.yml',
  '.lefthook.yaml',
  '.config/lefthook.yml',
  'lefthook.json',
  '.lefthook.json',
]

function lefthookHooks(world: World): Hook[] {
  return LEFTHOOK.filter((file) => world.files.has(file)).flatMap((file) => {
    const config = file.endsWith('.json') ? world.json(file) : world.yaml(file)
    return Object.entries(config ?? {}).flatMap(([name, value]): Hook[] => {
      const hook = asObject(value)
      return hook === null || !GIT_HOOK.test(name)
        ? []
        : [{ name, manager: 'lefthook', file, run: (scope) => runLefthook(file, hook, scope) }]
    })
  })
}

function runLefthook(file: string, hook: Json, scope: Scope): Found[] {
  const text = scope.world.read(file) ?? ''
  const jobs = listOf(hook['jobs']).flatMap((job): [string, Json][] => {
    const one = asObject(job)
    return one === null
      ? []
      : [
          [textOf(one['name']), one],
          ...Object.entries(asObject(asObject(one['group'])?.['jobs']) ?? {}).map(([key, inner]): [string, Json] => [
            key,
            asObject(inner) ?? {},
          ]),
        ]
  })
  const commands = Object.entries(asObject(hook['commands']) ?? {}).map(([name, one]): [string, Json] => [
    name,
    asObject(one) ?? {},
  ])
  const scripts = Object.entries(asObject(hook['scripts']) ?? {})
  return [
    ...[...commands, ...jobs].flatMap(([name, job]) => {
      const { run } = job
      if (typeof run !== 'string') return []
      const line = lineFrom(text, [run.split('\n')[0]!, name])
      return runScript(
        run.replace(/\{(?:staged_files|push_files|files|all_files)\}/g, ''),
        limited(hook, job, { file, line, text: run }, scope, run),
        { errexit: false, siteOf: (at, part) => ({ file, line: line + at - 1, text: part }) },
      )
    }),
    ...scripts.flatMap(([name, value]) => {
      const path = ['.lefthook/pre-commit', '.lefthook/pre-push']
        .map((folder) => `${folder}/${name}`)
        .find((one) => scope.world.files.has(one))
      const site = { file, line: lineFrom(text, [name]), text: name }
      return path === undefined
        ? []
        : runShellFile(path, scope.world.read(path) ?? '', limited(hook, asObject(value) ?? {}, site, scope, ''), false)
    }),
  ]
}

/** `skip`, `only`, `glob` and `exclude` of lefthook. */
function limited(hook: Json, job: Json, site: Found['chain'][number], scope: Scope, run: string): Scope {
  let inner: Scope = { ...scope, chain: [...scope.chain, site] }
  for (const [key, value] of [hook['skip'], job['skip']].map((one): [string, unknown] => ['skip', one]))
    inner =
      value === true
        ? withDefect(inner, key, "never runs, because of 'skip: true'")
        : isGiven(value)
          ? withCondition(inner, `skip ${JSON.stringify(value)}`, "is skipped under the conditions of 'skip'")
          : inner
  for (const value of [hook['only'], job['only']])
    if (isGiven(value))
      inner = withCondition(inner, `only ${JSON.stringify(value)}`, "runs only under the conditions of 'only'")
  const globs = [...stringsOf(job['glob']), ...stringsOf(hook['glob'])]
  if (/\{(?:staged|push)_files\}/.test(run))
    inner = { ...withCondition(inner, 'staged', 'runs only on staged files'), via: 'lint-staged' }
  return globs.length === 0 ? inner : { ...inner, coverage: [...inner.coverage, globCoverage(globs)] }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== false && value !== null

function globCoverage(globs: readonly string[]): Coverage {
  const tests = globs.map((glob) => compileGlob(glob.includes('/') ? glob.replaceAll('**/', '{**/,}') : `**/${glob}`))
  return { label: globs.join(' '), covers: (path) => tests.some((test) => test(path)) }
}

function preCommitHooks(world: World): Hook[] {
  return ['.pre-commit-config.yaml', '.pre-commit-config.yml']
    .filter((file) => world.files.has(file))
    .flatMap((file) => {
      const config = world.yaml(file)
      const hooks = listOf(config?.['repos']).flatMap((repo) => listOf(asObject(repo)?.['hooks']))
      const byDefault = stringsOf(config?.['default_stages'])
      return hooks.flatMap((value) => {
        const hook = asObject(value)
        if (hook === null) return []
        const stages = stringsOf(hook['stages'])
        const names = stages.length > 0 ? stages : byDefault.length > 0 ? byDefault : ['pre-commit']
        return names.map((stage): Hook => ({
          name: stage === 'commit' || stage === 'push' ? `pre-${stage}` : stage,
          manager: 'pre-commit',
          file,
          run: (scope) => runPreCommit(file, hook, scope),
        }))
      })
    })
}

function runPreCommit(file: string, hook: Json, scope: Scope): Found[] {
  const entry = typeof hook['entry'] === 'string' ? hook['entry'] : textOf(hook['id'])
  const text = scope.world.read(file) ?? ''
  const site = { file, line: lineFrom(text, [entry, textOf(hook['id'])]), text: entry }
  const command = [entry, ...stringsOf(hook['args'])].join(' ')
  let inner: Scope = { ...scope, chain: [...scope.chain, site] }
  if (hook['pass_filenames'] !== false)
    inner = { ...withCondition(inner, 'staged', 'runs only on staged files'), via: 'lint-staged' }
  for (const key of ['files', 'exclude', 'types', 'types_or']) {
    const value = hook[key]
    const pattern = typeof value === 'string' ? toRegExp(value) : null
    if (pattern !== null)
      inner = {
        ...inner,
        coverage: [
          ...inner.coverage,
          { label: `${key}: ${String(value)}`, covers: (path) => pattern.test(path) === (key === 'files') },
        ],
      }
  }
  return runScript(command, inner, { errexit: false, siteOf: () => siteOf(inner) })
}

function toRegExp(pattern: string): RegExp | null {
  // A pattern that can backtrack without end is not tried.
  if (pattern.length > 200 || /\([^)]*[*+][^)]*\)[*+]/.test(pattern)) return null
  try {
    return new RegExp(pattern)
  } catch {
    return null
  }
}
