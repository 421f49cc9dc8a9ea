import { compileGlob } from '@stratalint/core'
import { runScript } from '../../commands/run-script.ts'
import { siteOf, withCondition, type Scope } from '../../commands/scope.ts'
import type { Coverage, Found, Site } from '../../model.ts'
import { asObject, lineFrom, listOf, stringsOf, textOf, type Json, type World } from '../../world.ts'
import type { Hook } from './hook.ts'

/** The hooks of pre-commit's config. */
export function preCommitHooks(world: World): Hook[] {
  return ['.pre-commit-config.yaml', '.pre-commit-config.yml']
    .filter((file) => world.files.has(file))
    .flatMap((file) => {
      const config = world.yaml(file) ?? {}
      const hooks = listOf(config['repos']).flatMap((repo) => listOf(asObject(repo)?.['hooks']))
      const byDefault = stringsOf(config['default_stages'])
      return hooks.flatMap((value) => {
        const hook = asObject(value)
        if (hook === null) return []
        const stages = stringsOf(hook['stages'])
        const names = stages.length > 0 ? stages : byDefault.length > 0 ? byDefault : ['pre-commit']
        return names.map((stage): Hook => ({
          name: stage === 'commit' || stage === 'push' ? `pre-${stage}` : stage,
          manager: 'pre-commit',
          file,
          run: (scope) => runPreCommit(file, config, hook, scope),
        }))
      })
    })
}

function runPreCommit(file: string, config: Json, hook: Json, scope: Scope): Found[] {
  const entry = typeof hook['entry'] === 'string' ? hook['entry'] : textOf(hook['id'])
  const text = scope.world.read(file) ?? ''
  const site = { file, line: lineFrom(text, [entry, textOf(hook['id'])]), text: entry }
  const command = [entry, ...stringsOf(hook['args'])].join(' ')
  let inner: Scope = { ...scope, chain: [...scope.chain, site] }
  if (hook['pass_filenames'] !== false)
    inner = { ...withCondition(inner, 'staged', 'runs only on staged files'), via: 'lint-staged' }
  if (hook['always_run'] !== true) {
    const of = (key: string): Site => ({ file, line: lineFrom(text, [`${key}:`]), text: key })
    const filters = [config, hook].flatMap((one) => [...patternsOf(one, of), ...typesOf(one, of)])
    inner = { ...inner, coverage: [...inner.coverage, ...filters] }
  }
  return runScript(command, inner, { errexit: false, siteOf: () => siteOf(inner) })
}

/** Regular expressions of the paths for which a hook runs. */
function patternsOf(json: Json, siteIn: (key: string) => Site): Coverage[] {
  return ['files', 'exclude'].flatMap((key): Coverage[] => {
    const value = json[key]
    const pattern = typeof value === 'string' ? toRegExp(value) : null
    if (pattern === null) return []
    const label = `${key}: ${String(value)}`
    return [{ label, site: siteIn(key), covers: (path) => pattern.test(path) === (key === 'files') }]
  })
}

const TYPES: Readonly<Record<string, string>> = {
  ts: '**/*.{ts,mts,cts}',
  tsx: '**/*.tsx',
  javascript: '**/*.{js,mjs,cjs}',
  jsx: '**/*.jsx',
  vue: '**/*.vue',
  svelte: '**/*.svelte',
  astro: '**/*.astro',
  text: '**',
  file: '**',
}

/** Kinds of files for which a hook runs; those that no source has cover none. */
function typesOf(json: Json, siteIn: (key: string) => Site): Coverage[] {
  return ['types', 'types_or'].flatMap((key): Coverage[] => {
    const names = stringsOf(json[key])
    if (names.length === 0) return []
    const tests = names.map((name) => (TYPES[name] === undefined ? () => false : compileGlob(TYPES[name])))
    const covers = (path: string): boolean =>
      key === 'types' ? tests.every((test) => test(path)) : tests.some((test) => test(path))
    return [{ label: `${key}: ${names.join(' ')}`, site: siteIn(key), covers }]
  })
}

/** A regular expression of a config; `null` for one that is not valid or may backtrack without end. */
export function toRegExp(pattern: string): RegExp | null {
  if (pattern.length > 200 || /\([^)]*[*+][^)]*\)[*+]/.test(pattern)) return null
  try {
    return new RegExp(pattern)
  } catch {
    return null
  }
}
