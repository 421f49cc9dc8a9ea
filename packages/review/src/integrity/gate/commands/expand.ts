import type { Found, Tool } from '../model.ts'
import { versionIn } from '../versions.ts'
import { resolveIn } from '../world.ts'
import { judgedBy } from './arguments.ts'
import { expandConcurrent } from './concurrent.ts'
import { runHookManager } from './hook-managers.ts'
import { runOtherTask } from './tasks/more-tasks.ts'
import { expandPackageManager } from './package-manager.ts'
import { runInline } from './run-script.ts'
import { runFile } from './script-file.ts'
import { withCondition, withDefect, type Scope } from './scope.ts'
import { runTask } from './tasks/task-files.ts'
import { runWorkspaceTask } from './tasks/workspace-tasks.ts'

const LINTERS: Readonly<Record<string, Tool>> = {
  eslint: 'eslint',
  eslint_d: 'eslint',
  oxlint: 'oxlint',
  depcruise: 'depcruise',
  'dependency-cruiser': 'depcruise',
}

/** Commands that run the rest of their arguments, with their flags that take a value. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  command: [],
  exec: [],
  time: [],
  nohup: [],
  builtin: [],
  nice: ['-n'],
  sudo: ['-u', '-g'],
  stdbuf: ['-o', '-e', '-i'],
  'xvfb-run': ['-s'],
  xargs: ['-n', '-P', '-I', '-d', '-L'],
  timeout: ['-k', '-s'],
  retry: ['-n', '-d'],
  'run-if-changed': [],
  dotenv: ['-e', '-c', '-f'],
  dotenvx: ['-f'],
  doppler: ['-p', '-c'],
  op: ['--env-file'],
  infisical: ['--env'],
  volta: ['--node'],
  mise: [],
  asdf: [],
  corepack: [],
  direnv: [],
  'git-format-staged': ['-f'],
  'env-cmd': ['-f', '-e'],
  'node-env-run': [],
  chronic: [],
  unbuffer: [],
  'if-env': [],
}

const SHELLS = /^(?:ba|z|da|k|a)?sh$/
const RUNTIMES = new Set(['node', 'nodejs', 'tsx', 'ts-node', 'jiti', 'esno', 'babel-node', 'zx', 'bun', 'deno'])

/** The commands of ours that a command line runs in the end, through whatever it starts. */
export function expandCommand(argv: readonly string[], scope: Scope): Found[] {
  const [written = '', ...rest] = argv
  if (written === '' || scope.stack.length > 16) return []
  const program = programOf(written)
  const shadow = shadowOf(written, scope)
  if (shadow !== null) return runFile(shadow, rest, { ...scope, folder: '' })
  if (program === 'stratalint')
    return isOurs(written, scope) ? ours(rest, { ...scope, version: versionIn(written) ?? scope.version ?? null }) : []
  const linter = LINTERS[program]
  if (linter !== undefined) return [judged(linter, rest, scope)]
  if (program === 'env' || program === 'cross-env' || program === 'cross-env-shell') return withEnvironment(rest, scope)
  if (SHELLS.test(program)) return shell(rest, scope)
  if (program === 'eval') return runInline(rest.join(' '), scope)
  if (program === 'source' || program === '.')
    return rest[0] === undefined ? [] : runFile(rest[0], rest.slice(1), scope)
  if (RUNTIMES.has(program) && !isBunTask(program, rest)) return runtime(program, rest, scope)
  const task = runOtherTask(program, rest, scope)
  if (task !== null) return task
  const values = WRAPPERS[program]
  if (values !== undefined)
    return expandCommand(
      unwrap(program, rest, values),
      program === 'xargs' ? withCondition(scope, 'xargs', 'runs only on the files that xargs passes') : scope,
    )
  if (
    program === 'docker' ||
    program === 'docker-compose' ||
    program === 'podman' ||
    program === 'nix' ||
    program === 'devbox'
  )
    return inContainer(rest, scope)
  return (
    expandPackageManager(program, rest, scope) ??
    expandConcurrent(program, rest, scope) ??
    runWorkspaceTask(program, rest, scope) ??
    runTask(program, rest, scope) ??
    runHookManager(program, rest, scope) ??
    (written.includes('/') ? runFile(written, rest, scope) : [])
  )
}

/** `stratalint` for `./node_modules/.bin/stratalint` and `stratalint@1`. */
function programOf(written: string): string {
  const name = written.replace(/^.*[\\/]/, '').replace(/\.(?:cmd|exe|ps1)$/, '')
  return name.replace(/(?<=.)@(?:npm:)?[^/@]*(?:@[^/@]*)?$/, '')
}

/** The file of the repository that `PATH` puts in front of a program. */
function shadowOf(program: string, { env, world, folder }: Scope): string | null {
  const path = env['PATH']
  if (path === undefined || program.includes('/')) return null
  for (const part of path.split(':')) {
    const own = resolveIn(folder, part.replace(/^\$\{?(?:PWD|GITHUB_WORKSPACE|CI_PROJECT_DIR)\}?\//, './'))
    if (own !== null && !part.startsWith('$') && world.files.has(`${own}/${program}`)) return `${own}/${program}`
  }
  return null
}

/** Whether a path leads to the installed program, and not to a file of the same name. */
function isOurs(written: string, { world, folder }: Scope): boolean {
  if (!/[\\/]/.test(written) || /node_modules|\$|`/.test(written)) return true
  const path = resolveIn(folder, written)
  return path === null || world.packageOf(path)?.name === 'stratalint'
}

function ours([command = '', ...rest]: readonly string[], scope: Scope): Found[] {
  if (command === 'agent') return agentHook(rest, scope)
  if (command !== 'check' && command !== 'review' && command !== 'baseline' && command !== 'merge') return []
  if (command === 'merge') return []
  return [judged(command, rest, scope)]
}

/** At its end an agent's work is reviewed, at each edit the edited files are checked. */
function agentHook([action, , event = '']: readonly string[], scope: Scope): Found[] {
  if (action !== 'hook' || !/^(?:(?:pre|post)ToolUse|(?:subagent)?stop)$/i.test(event)) return []
  return [judged(/stop/i.test(event) ? 'review' : 'check', [], scope)]
}

function judged(tool: Tool, argv: readonly string[], scope: Scope): Found {
  const { world, folder, chain, conditions, coverage, via } = scope
  const own = judgedBy(tool, argv, folder, world)
  const { defects } = withPreload(scope, scope.env['NODE_OPTIONS'])
  const version = tool === 'check' || tool === 'review' ? (scope.version ?? null) : null
  return { judged: { ...own, version, coverage: [...coverage, ...own.coverage] }, defects, conditions, chain, via }
}

/** A module that node loads first can end the process with success. */
function withPreload(scope: Scope, options: string | undefined): Scope {
  const module = /(?:^|\s)(?:--(?:require|import|loader|experimental-loader)[=\s]|-r\s*)(\S+)/.exec(options ?? '')?.[1]
  return module === undefined
    ? scope
    : withDefect(scope, `preload ${module}`, `loads ${module} first, which can change its exit code`)
}

function withEnvironment(argv: readonly string[], scope: Scope): Found[] {
  const env = { ...scope.env }
  let at = 0
  for (; at < argv.length; at++) {
    const argument = argv[at]!
    const equals = argument.indexOf('=')
    if (/^[A-Za-z_]\w*=/.test(argument)) env[argument.slice(0, equals)] = argument.slice(equals + 1)
    else if (!argument.startsWith('-')) break
  }
  const rest = argv.slice(at)
  return rest.length === 1 && rest[0]!.includes(' ')
    ? runInline(rest[0]!, { ...scope, env })
    : expandCommand(rest, { ...scope, env })
}

function shell(argv: readonly string[], scope: Scope): Found[] {
  let errexit = false
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (!/^[-+]/.test(argument)) return runFile(argument, argv.slice(at + 1), scope, errexit)
    if (/^-[a-z]*e/.test(argument)) errexit = true
    if (/^-[a-z]*c$/.test(argument)) return argv[at + 1] === undefined ? [] : runInline(argv[at + 1]!, scope, errexit)
    if (/^[-+][a-z]*o$/.test(argument)) {
      if (argv[at + 1] === 'errexit') errexit = argument.startsWith('-')
      at++
    }
  }
  return []
}

const isBunTask = (program: string, [first = '', second = '']: readonly string[]): boolean =>
  (program === 'bun' && !/[./]/.test(first === 'run' ? second : first)) || (program === 'deno' && first === 'task')

function runtime(program: string, argv: readonly string[], scope: Scope): Found[] {
  let inner = scope
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (/^(?:run|watch|-A|--allow-\S+)$/.test(argument) || (program !== 'node' && argument === 'x')) continue
    if (argument === '--run') return expandCommand(['npm', 'run', ...argv.slice(at + 1)], inner)
    if (argument === '-e' || argument === '--eval' || argument === '-p') return []
    if (/^(?:-r|--require|--import|--loader|--experimental-loader)(?:=|$)/.test(argument)) {
      const module = argument.includes('=') ? argument.slice(argument.indexOf('=') + 1) : argv[++at]
      const isLoader = /^(?:tsx|ts-node|jiti|dotenv|source-map-support)\b/.test(module ?? '')
      if (module !== undefined && !isLoader) inner = withPreload(inner, `--import ${module}`)
      continue
    }
    if (argument.startsWith('-')) continue
    const path = argument.replace(/^npm:/, '')
    if (/^stratalint(?:@|$)/.test(path)) return ours(argv.slice(at + 1), { ...inner, version: versionIn(path) })
    if (/(?:^|\/)node_modules\/(?:\.bin\/)?(?:stratalint|eslint|oxlint)(?:\/|$)/.test(path)) {
      const name = /node_modules\/(?:\.bin\/)?(\w+)/.exec(path)![1]!
      return expandCommand([name, ...argv.slice(at + 1)], inner)
    }
    if (/(?:^|\/)stratalint(?:\.[cm]?js)?$/.test(path) && isOurs(path, inner)) return ours(argv.slice(at + 1), inner)
    return runFile(path, argv.slice(at + 1), inner)
  }
  return []
}

function unwrap(program: string, argv: readonly string[], values: readonly string[]): readonly string[] {
  let rest = [...argv]
  const separator = rest.indexOf('--')
  if (separator !== -1 && !['command', 'exec', 'time', 'xargs'].includes(program)) return rest.slice(separator + 1)
  while (rest.length > 0) {
    const [argument] = rest as [string]
    if (values.includes(argument)) rest = rest.slice(2)
    else if (argument.startsWith('-')) rest = rest.slice(1)
    else if (/^(?:run|exec|x|shim)$/.test(argument) && program !== 'xargs' && program !== 'command')
      rest = rest.slice(1)
    else if (program === 'timeout' && /^[\d.]+[smhd]?$/.test(argument)) rest = rest.slice(1)
    else if (program === 'direnv' && argument === '.') rest = rest.slice(1)
    else break
  }
  return rest
}

/** Within a container the first argument that is a known program begins the command. */
function inContainer(argv: readonly string[], scope: Scope): Found[] {
  const at = argv.findIndex((argument) =>
    /^(?:npx|npm|pnpm|yarn|bun|bunx|node|stratalint|eslint|oxlint|make|just|task|(?:ba)?sh)$/.test(argument),
  )
  return at === -1 ? [] : expandCommand(argv.slice(at), scope)
}
