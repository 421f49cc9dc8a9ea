import type { Found } from '../model.ts'
import { versionIn } from '../versions.ts'
import { resolveIn, type Package } from '../world.ts'
import { runInline } from './run-script.ts'
import { runPackageScript } from './package-script.ts'
import { withDefect, type Scope } from './scope.ts'

const MANAGERS = new Set(['npm', 'pnpm', 'yarn', 'bun', 'ni', 'nr', 'rushx', 'vlt'])
const RUNNERS = new Set(['npx', 'bunx', 'pnpx', 'nlx', 'pnx', 'nx-exec', 'na'])
/** Commands of package managers that run no script that we follow. */
const OTHERS =
  /^(?:install|i|ci|add|remove|rm|update|up|publish|pack|link|audit|login|config|set|version|cache|init|create|why|ls|list|outdated|import|info|view|patch|rebuild|fetch|store|dedupe|setup|prune|approve-builds|unlink|help)$/
const VALUES = new Set([
  '-w',
  '--workspace',
  '--filter',
  '-F',
  '--prefix',
  '-C',
  '--dir',
  '--cwd',
  '-p',
  '--package',
  '-c',
  '--call',
  '--registry',
  '--loglevel',
  '--include',
  '--exclude',
  '--from',
  '-j',
  '--jobs',
])

/** What npm, pnpm, yarn, bun and their runners start; `null` for other programs. */
export function expandPackageManager(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  if (RUNNERS.has(program)) return execute(argv, scope)
  if (!MANAGERS.has(program)) return null
  if (program === 'nr' || program === 'rushx') return runScripts(argv[0] ?? 'start', argv.slice(1), [], scope)
  const { flags, rest } = readFlags(argv)
  const [command = '', ...after] = rest
  const inner = scopeOf(flags, scope)
  if (/^(?:exec|x|dlx)$/.test(command))
    return execute(
      [...flags.flatMap(([name, value]) => (/^(?:-p|--package|-c|--call)$/.test(name) ? [name, value] : [])), ...after],
      inner,
    )
  if (command === 'workspace') return expandPackageManager(program, ['--filter', ...after], scope)
  if (command === 'workspaces') {
    const run = after.indexOf('run')
    return run === -1 ? [] : runScripts(after[run + 1] ?? '', after.slice(run + 2), [['-r', '']], scope)
  }
  if (/^(?:run|run-script|rum|urn|task)$/.test(command)) {
    const again = readFlags(after)
    const [name = '', ...args] = again.rest
    return runScripts(name, args, [...flags, ...again.flags], scopeOf(again.flags, inner))
  }
  if (/^(?:test|t|tst|start|stop|restart|it|install-test)$/.test(command))
    return runScripts(/^(?:t|tst|it|install-test)$/.test(command) ? 'test' : command, after, flags, inner)
  if (program === 'npm' || command === '' || OTHERS.test(command)) return []
  // pnpm, yarn and bun run a script or an installed program by its bare name, scripts first.
  const scripts = runScripts(command, after, flags, inner)
  return scripts.length > 0 || hasScript(command, inner) ? scripts : inner.expand([command, ...after], inner)
}

type Flags = readonly (readonly [string, string])[]

/** The flags in front of a command; what follows the command is its own. */
function readFlags(argv: readonly string[]): { flags: Flags; rest: readonly string[] } {
  const flags: (readonly [string, string])[] = []
  let at = 0
  for (; at < argv.length; at++) {
    const argument = argv[at]!
    if (argument === '--') continue
    if (!argument.startsWith('-')) break
    const equals = argument.indexOf('=')
    if (equals !== -1) flags.push([argument.slice(0, equals), argument.slice(equals + 1)])
    else flags.push([argument, VALUES.has(argument) ? (argv[++at] ?? '') : ''])
  }
  return { flags, rest: argv.slice(at) }
}

function scopeOf(flags: Flags, scope: Scope): Scope {
  const folder = flags.find(([name]) => /^(?:--prefix|-C|--dir|--cwd)$/.test(name))?.[1]
  return folder === undefined ? scope : { ...scope, folder: resolveIn(scope.folder, folder) ?? scope.folder }
}

/** `npx` and its relatives: an installed program. */
function execute(argv: readonly string[], scope: Scope): Found[] {
  const { flags, rest } = readFlags(argv)
  const call = flags.find(([name]) => name === '-c' || name === '--call')?.[1]
  if (call !== undefined && call !== '') return runInline(call, scope)
  const named = flags.find(([name, value]) => /^(?:-p|--package)$/.test(name) && /^stratalint@/.test(value))?.[1]
  const inner = named === undefined ? scope : { ...scope, version: versionIn(named) }
  return scope.expand(rest[0] === '--' ? rest.slice(1) : rest, inner)
}

function hasScript(name: string, { world, folder }: Scope): boolean {
  const own = world.packageOf(folder)
  return own !== null && Object.hasOwn(own.scripts, name)
}

function runScripts(name: string, args: readonly string[], flags: Flags, scope: Scope): Found[] {
  const own = readFlags(args)
  // `npm run x -w package` and `npm run x -- args`.
  const separator = args.indexOf('--')
  const before = separator === -1 ? args : args.slice(0, separator)
  const isForManager = (argument: string): boolean =>
    /^(?:-w|--workspaces?|-ws|--if-present|--silent|-s|--include-workspace-root)(?:=|$)/.test(argument)
  const all: Flags = [...flags, ...own.flags.filter(([flag]) => isForManager(flag))]
  const extra = [
    ...before.filter(
      (argument, index) => !isForManager(argument) && !/^(?:-w|--workspace)$/.test(before[index - 1] ?? ''),
    ),
    ...(separator === -1 ? [] : args.slice(separator + 1)),
  ]
  const isTolerant = all.some(([flag]) => flag === '--no-bail')
  const inner = isTolerant ? withDefect(scope, 'no-bail', "can fail without effect, because of '--no-bail'") : scope
  return selectPackages(all, scope).flatMap((one) => runPackageScript(one, name, extra, inner))
}

function selectPackages(flags: Flags, scope: Scope): readonly Package[] {
  const { world, folder } = scope
  const filters = flags.filter(([name]) => /^(?:-w|--workspace|--filter|-F)$/.test(name)).map(([, value]) => value)
  const isAll = flags.some(([name]) => /^(?:-ws|--workspaces|-r|--recursive|-A|--all)$/.test(name))
  const own = world.packageOf(folder)
  if (filters.length > 0)
    return world.packages.filter((one) => filters.some((filter) => isSelected(one, filter, folder)))
  if (isAll) return world.packages
  return own === null ? [] : [own]
}

/** Whether a filter of pnpm, npm, yarn or turbo selects a package; one by commits may select any. */
export function isSelected({ name, folder }: Package, filter: string, from: string): boolean {
  const bare = filter.replace(/^\.\.\.\^?|\^?\.\.\.$/g, '').replace(/^\{(.*)\}$/, '$1')
  if (bare.includes('[')) return true
  if (bare === '//' || bare === '.') return folder === from
  const path = resolveIn(from, bare)
  const pattern = new RegExp(`^${bare.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')}$`)
  return (name !== null && pattern.test(name)) || folder === path || pattern.test(folder) || pattern.test(`./${folder}`)
}
