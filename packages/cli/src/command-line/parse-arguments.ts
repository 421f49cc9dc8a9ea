import { hint, UsageError } from '../usage-error.ts'
import type { Arguments, Flag } from './command.ts'

/** Reads `--flag`, `--flag value`, `--flag=value`, `-f value` and `--`; an unknown flag is an error with the nearest spelling. */
export function parseArguments(argv: readonly string[], flags: Readonly<Record<string, Flag>>): Arguments {
  const parsed: Arguments = { positionals: [], switches: new Set(), values: new Map() }
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]!
    if (argument === '--') {
      parsed.positionals.push(...argv.slice(index + 1))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      parsed.positionals.push(argument)
      continue
    }
    const equals = argument.indexOf('=')
    const written = equals === -1 ? argument : argument.slice(0, equals)
    const [name, flag] = findFlag(written, flags)
    if (flag.value === undefined) {
      if (equals !== -1) throw new UsageError(`${written} does not take a value.`)
      parsed.switches.add(name)
      continue
    }
    // What follows an optional flag may be a path, so only `=` gives it a value.
    const isJoined = equals !== -1 || flag.optional === true
    const value = equals !== -1 ? argument.slice(equals + 1) : flag.optional ? undefined : argv[++index]
    // `--flag=--value` passes a value that looks like a flag.
    if (value === '' || (value === undefined ? flag.optional !== true : !isJoined && value.startsWith('--')))
      throw new UsageError(
        `${written} requires a value${flag.choices === undefined ? '' : `: ${Object.keys(flag.choices).join(', ')}`}.`,
      )
    checkChoice(written, value, flag)
    const earlier = parsed.values.get(name)
    if (earlier !== undefined && flag.repeatable !== true) throw new UsageError(`${written} can be given only once.`)
    parsed.values.set(name, [...(earlier ?? []), ...(value === undefined ? [] : [value])])
  }
  return parsed
}

function findFlag(written: string, flags: Readonly<Record<string, Flag>>): [string, Flag] {
  const found = Object.entries(flags).find(([name, { short }]) => written === `--${name}` || written === `-${short}`)
  if (found === undefined)
    throw new UsageError(
      `Unknown flag ${written}.${hint(
        written,
        Object.keys(flags).map((name) => `--${name}`),
      )}`,
    )
  return found
}

function checkChoice(written: string, value: string | undefined, { choices }: Flag): void {
  if (choices === undefined || value === undefined || Object.hasOwn(choices, value)) return
  const names = Object.keys(choices)
  throw new UsageError(
    `${written}: expected ${names.slice(0, -1).join(', ')} or ${names.at(-1)}, got ${value}.${hint(value, names)}`,
  )
}
