import type { Found } from '../../model.ts'
import { asObject, lineFrom, parentOf, stringsOf, type Json } from '../../world.ts'
import { runScript } from '../run-script.ts'
import type { Scope } from '../scope.ts'

/** Tasks of deno, mise and moon; `null` for other programs. */
export function runOtherTask(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  const names = argv.filter((argument) => !argument.startsWith('-'))
  if (program === 'deno' && names[0] === 'task') return denoTask(names[1] ?? '', scope)
  if ((program === 'mise' || program === 'rtx') && /^(?:run|r|task)$/.test(names[0] ?? ''))
    return miseTask(names.at(-1) ?? '', scope)
  if (program === 'moon') return moonTasks(names[0] ?? '', names.slice(1), scope)
  return null
}

function denoTask(name: string, scope: Scope): Found[] {
  return ['deno.json', 'deno.jsonc'].flatMap((file) => {
    const value = asObject(scope.world.json(file)?.['tasks'])?.[name]
    const task = asObject(value)
    const commands = stringsOf(task === null ? value : task['command'])
    const dependencies = stringsOf(task?.['dependencies'])
    const key = `deno ${file}#${name}`
    if (scope.stack.includes(key)) return []
    const inner = { ...scope, stack: [...scope.stack, key] }
    return [...dependencies.flatMap((one) => denoTask(one, inner)), ...runAll(commands, file, name, inner)]
  })
}

/** `[tasks.name]` with `run`, or a line of `[tasks]`. */
function miseTask(name: string, scope: Scope): Found[] {
  return ['mise.toml', '.mise.toml', '.config/mise.toml'].flatMap((file) => {
    let table = ''
    const commands = (scope.world.read(file) ?? '').split(/\r?\n/).flatMap((line) => {
      table = /^\s*\[+\s*(.+?)\s*\]+\s*(?:#.*)?$/.exec(line)?.[1]?.replace(/["']/g, '') ?? table
      const [, key = '', value = ''] = /^\s*["']?([\w:.-]+)["']?\s*=\s*(.+)$/.exec(line) ?? []
      const isRun = (table === `tasks.${name}` && key === 'run') || (table === 'tasks' && key === name)
      return isRun
        ? [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '')
        : []
    })
    return runAll(commands, file, name, scope)
  })
}

function moonTasks(command: string, targets: readonly string[], scope: Scope): Found[] {
  const names = new Set(targets.map((target) => target.replace(/^.*:/, '')))
  const isAll = command === 'ci' || command === 'check'
  return [...scope.world.files]
    .filter((file) => /(?:^|\/)moon\.ya?ml$|^\.moon\/tasks(?:\/[\w-]+)?\.ya?ml$/.test(file))
    .flatMap((file) => {
      const tasks = asObject(scope.world.yaml(file)?.['tasks']) ?? {}
      return Object.entries(tasks).flatMap(([name, value]) =>
        isAll || names.has(name) ? moonTask(file, tasks, name, asObject(value), scope) : [],
      )
    })
}

function moonTask(file: string, tasks: Json, name: string, task: Json | null, scope: Scope): Found[] {
  const key = `moon ${file}#${name}`
  if (task === null || scope.stack.includes(key)) return []
  const folder = file.startsWith('.moon/') ? '' : parentOf(file)
  const inner = { ...scope, folder, stack: [...scope.stack, key] }
  const command = [task['command'], task['args']].flatMap((value) => stringsOf(value)).join(' ')
  const commands = command === '' ? stringsOf(task['script']) : [command]
  const dependencies = stringsOf(task['deps']).map((one) => one.replace(/^.*:/, ''))
  return [
    ...dependencies.flatMap((one) => moonTask(file, tasks, one, asObject(tasks[one]), inner)),
    ...runAll(commands, file, name, inner),
  ]
}

function runAll(commands: readonly string[], file: string, name: string, scope: Scope): Found[] {
  const line = lineFrom(scope.world.read(file) ?? '', [commands[0] ?? name, name])
  return commands.flatMap((text) =>
    runScript(text, scope, { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) }),
  )
}
