import type { Found } from '../model.ts'
import { asObject, lineFrom, resolveIn, stringsOf, type Json } from '../world.ts'
import { runScript } from './run-script.ts'
import { withDefect, type Scope } from './scope.ts'

interface Recipe {
  name: string
  needs: readonly string[]
  lines: readonly { text: string; line: number }[]
}

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
  const { names, flags } = readArguments(argv)
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
    const isIgnoring = flags.has('-i') || flags.has('--ignore-errors')
    return runRecipes(
      file,
      names,
      isIgnoring ? withDefect(inner, 'make -i', "cannot fail, because of 'make -i'") : inner,
    )
  }
  if (program !== 'task' && program !== 'go-task') return null
  const file = TASKFILES.map((name) => resolveIn(folder, name) ?? '').find((path) => scope.world.files.has(path))
  const tasks = file === undefined ? null : asObject(scope.world.yaml(file)?.['tasks'])
  return file === undefined || tasks === null
    ? []
    : (names.length === 0 ? ['default'] : names).flatMap((name) => runGoTask(file, tasks, name, inner))
}

function readArguments(argv: readonly string[]): { names: string[]; flags: Map<string, string> } {
  const names: string[] = []
  const flags = new Map<string, string>()
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    const equals = argument.indexOf('=')
    if (argument.startsWith('-')) {
      if (equals !== -1) flags.set(argument.slice(0, equals), argument.slice(equals + 1))
      else flags.set(argument, WITH_VALUE.has(argument) ? (argv[++at] ?? '') : '')
    } else if (equals === -1) names.push(argument)
  }
  return { names, flags }
}

function runRecipes(file: string, names: readonly string[], scope: Scope): Found[] {
  const isMake = /makefile$/i.test(file)
  const recipes = readRecipes(scope.world.read(file) ?? '', isMake)
  const byName = new Map(recipes.map((recipe) => [recipe.name, recipe]))
  const first = recipes.find(({ name }) => !name.startsWith('.'))?.name
  const wanted = names.length === 0 ? (first === undefined ? [] : [first]) : names
  const ignored = new Set(
    recipes.filter(({ name }) => name === '.IGNORE').flatMap(({ needs }) => (needs.length === 0 ? ['*'] : needs)),
  )
  const run = (name: string, inner: Scope): Found[] => {
    const recipe = byName.get(name)
    const key = `recipe ${file}#${name}`
    if (recipe === undefined || inner.stack.includes(key)) return []
    const below = { ...inner, stack: [...inner.stack, key] }
    const own =
      ignored.has('*') || ignored.has(name) ? withDefect(below, 'ignore', "cannot fail, because of '.IGNORE'") : below
    return [...recipe.needs.flatMap((need) => run(need, below)), ...runLines(file, recipe, isMake, own)]
  }
  return wanted.flatMap((name) => run(name, scope))
}

function runLines(file: string, { lines }: Recipe, isMake: boolean, scope: Scope): Found[] {
  if (!isMake && lines[0]?.text.startsWith('#!') === true) {
    const text = lines.map((one) => one.text).join('\n')
    return runScript(text, scope, {
      errexit: false,
      siteOf: (line, part) => ({ file, line: lines[0]!.line + line - 1, text: part }),
    })
  }
  return lines.flatMap(({ text, line }) => {
    const prefix = /^[@+-]*/.exec(text.trimStart())![0]
    const command = text
      .trimStart()
      .slice(prefix.length)
      .replace(/\$\(MAKE\)|\$\{MAKE\}/g, 'make')
      .replace(/\$\$/g, '$')
    const site = { file, line, text: command }
    const inner = prefix.includes('-')
      ? withDefect(scope, `${command} -`, "cannot fail, because of the '-' before it", site)
      : scope
    return runScript(command, inner, { errexit: false, siteOf: (_line, part) => ({ ...site, text: part }) })
  })
}

/** The rules of a Makefile, or the recipes of a justfile. */
function readRecipes(text: string, isMake: boolean): Recipe[] {
  const recipes: { name: string; needs: string[]; lines: { text: string; line: number }[] }[] = []
  let current: typeof recipes = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const last = current[0]?.lines.at(-1)
    if (last?.text.endsWith('\\') === true) {
      last.text = `${last.text.slice(0, -1)} ${raw.trim()}`
      continue
    }
    if (/^(?:\t| +)\S/.test(raw) && current.length > 0) {
      for (const { lines } of current) lines.push({ text: raw.trim(), line: index + 1 })
      continue
    }
    const header = /^@?([\w.\-/ ]+?)(?:\s+[^:=]*?)?\s*:(?![=:])\s*([^#]*)/.exec(raw)
    if (header === null) {
      if (/^\S/.test(raw) && !raw.startsWith('#') && !raw.startsWith('[')) current = []
      continue
    }
    const [needs = '', inline] = (header[2] ?? '').split(/;(.*)/)
    const names = isMake ? header[1]!.split(/\s+/) : [header[1]!.split(/\s+/)[0]!]
    current = names.map((name) => ({
      name,
      needs: needs
        .replace(/[()]/g, ' ')
        .replaceAll('&&', ' ')
        .split(/\s+/)
        .filter((need) => need !== '' && need !== '|'),
      lines: inline === undefined ? [] : [{ text: inline.trim(), line: index + 1 }],
    }))
    recipes.push(...current)
  }
  return recipes
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
