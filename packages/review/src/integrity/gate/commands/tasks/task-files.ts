import type { Found } from '../../model.ts'
import { asObject, lineFrom, resolveIn, stringsOf, type Json } from '../../world.ts'
import { NOT_RUNNING, runRecipes } from './recipes.ts'
import { runScript } from '../run-script.ts'
import { withDefect, type Scope } from '../scope.ts'

const FILES: Readonly<Record<string, readonly string[]>> = {
  make: ['Makefile', 'makefile', 'GNUmakefile'],
  gmake: ['Makefile', 'makefile', 'GNUmakefile'],
  just: ['justfile', 'Justfile', '.justfile'],
}
const TASKFILES = ['Taskfile.yml', 'Taskfile.yaml', 'taskfile.yml', 'Taskfile.dist.yml']
const WITH_VALUE = new Set([
  '-C',
  '-f',
  '-d',
  '-t',
  '--directory',
  '--file',
  '--makefile',
  '--dir',
  '--taskfile',
  '--justfile',
  '--working-directory',
  '-j',
])

/** What make, just, task and mise run; `null` for other programs. */
export function runTask(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  const files = FILES[program]
  const { names, flags, variables } = readArguments(argv)
  const folder =
    flags.has('-C') || flags.has('--directory')
      ? (resolveIn(scope.folder, flags.get('-C') ?? flags.get('--directory')!) ?? '')
      : scope.folder
  const inner = { ...scope, folder }
  if (files !== undefined) {
    const given = flags.get('-f') ?? flags.get('--file') ?? flags.get('--makefile') ?? flags.get('--justfile')
    const file = [...(given === undefined ? files : [given])]
      .map((name) => resolveIn(folder, name) ?? '')
      .find((path) => scope.world.files.has(path))
    if (file === undefined) return []
    const flaw = [...flags.keys()].find((flag) => NOT_RUNNING.test(flag))
    return runRecipes(
      file,
      names,
      variables,
      flaw === undefined ? inner : withDefect(inner, `make ${flaw}`, `cannot fail, because of 'make ${flaw}'`),
    )
  }
  if (program !== 'task' && program !== 'go-task') return null
  const file = TASKFILES.map((name) => resolveIn(folder, name) ?? '').find((path) => scope.world.files.has(path))
  const tasks = file === undefined ? null : asObject(scope.world.yaml(file)?.['tasks'])
  return file === undefined || tasks === null
    ? []
    : (names.length === 0 ? ['default'] : names).flatMap((name) => runGoTask(file, tasks, name, inner))
}

function readArguments(argv: readonly string[]): {
  names: string[]
  flags: Map<string, string>
  variables: Map<string, string>
} {
  const names: string[] = []
  const variables = new Map<string, string>()
  const flags = new Map<string, string>()
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    const equals = argument.indexOf('=')
    if (argument.startsWith('-')) {
      if (equals !== -1) flags.set(argument.slice(0, equals), argument.slice(equals + 1))
      else flags.set(argument, WITH_VALUE.has(argument) ? (argv[++at] ?? '') : '')
    } else if (equals === -1) names.push(argument)
    else variables.set(argument.slice(0, equals).replace(/[:?+]$/, ''), argument.slice(equals + 1))
  }
  return { names, flags, variables }
}

function runGoTask(file: string, tasks: Json, name: string, scope: Scope): Found[] {
  const key = `task ${file}#${name}`
  const value = tasks[name]
  if (value === undefined || scope.stack.includes(key)) return []
  const task = asObject(value)
  const ignoring = (one: Json | null, inner: Scope): Scope =>
    one?.['ignore_error'] === true ? withDefect(inner, 'ignore_error', "cannot fail, because of 'ignore_error'") : inner
  const inner = ignoring(task, { ...scope, stack: [...scope.stack, key] })
  const commands: unknown[] = task === null ? [value].flat() : [task['cmds'] ?? task['cmd']].flat()
  const text = scope.world.read(file) ?? ''
  const dependencies = [task?.['deps']].flat().flatMap((one) => stringsOf(asObject(one)?.['task'] ?? one))
  return [
    ...dependencies.flatMap((one) => runGoTask(file, tasks, one, inner)),
    ...commands.flatMap((one) => {
      const command = asObject(one)
      if (command !== null && typeof command['task'] === 'string')
        return runGoTask(file, tasks, command['task'], ignoring(command, inner))
      const script = typeof one === 'string' ? one : command?.['cmd']
      if (typeof script !== 'string') return []
      const line = lineFrom(text, [script.split('\n')[0]!])
      return runScript(script, ignoring(command, inner), {
        errexit: false,
        siteOf: (at, part) => ({ file, line: line + at - 1, text: part }),
      })
    }),
  ]
}
