import type { Found } from '../model.ts'
import { runPackageScript } from './package-script.ts'
import { runInline } from './run-script.ts'
import { withDefect, type Scope } from './scope.ts'

/** Programs that run several scripts; `null` for other programs. */
export function expandConcurrent(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  if (/^(?:run-s|run-p|npm-run-all2?|nrs|nrp)$/.test(program)) return runAll(argv, scope)
  if (program === 'concurrently' || program === 'conc') return concurrently(argv, scope)
  if (program === 'start-server-and-test') return runNamed(argv.at(-1) ?? '', scope)
  if (program === 'firebase') return runInline(argv.at(-1) ?? '', scope)
  return null
}

function runAll(argv: readonly string[], scope: Scope): Found[] {
  const names: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (argument === '--') break
    if (/^(?:--max-parallel|--npm-path|--jobs)$/.test(argument)) at++
    else if (!argument.startsWith('-')) names.push(argument)
  }
  return names.flatMap((name) => runNamed(name, scope))
}

function concurrently(argv: readonly string[], scope: Scope): Found[] {
  let inner = scope
  const commands: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (/^(?:-s|--success)(?:=|$)/.test(argument)) {
      const value = argument.includes('=') ? argument.slice(argument.indexOf('=') + 1) : (argv[++at] ?? '')
      if (value !== 'all')
        inner = withDefect(inner, `success ${value}`, `can fail without effect, because of '--success ${value}'`)
    } else if (/^(?:-n|--names|-c|--prefix-colors|-p|--prefix|-m|--max-processes|-l)$/.test(argument)) at++
    else if (!argument.startsWith('-')) commands.push(argument)
  }
  return commands.flatMap((command) => {
    const short = /^(?:npm|pnpm|yarn|bun|node):(\S+)(.*)$/.exec(command)
    return short === null ? runInline(command, inner) : runNamed(`${short[1]!}${short[2]!}`, inner)
  })
}

/** A script by its name, or those that a glob names, with its arguments. */
function runNamed(text: string, scope: Scope): Found[] {
  const [name = '', ...args] = text.trim().split(/\s+/)
  const own = scope.world.packageOf(scope.folder)
  if (own === null) return []
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**', '.+')
      .replace(/(?<!\.)\*/g, '[^:]+')}$`,
  )
  return Object.keys(own.scripts)
    .filter((script) => pattern.test(script))
    .flatMap((script) => runPackageScript(own, script, args, scope))
}
