import { hint, UsageError } from '../usage-error.ts'

/** A flag of a command; `values` limits what it takes. */
export type Flag =
  { type: 'switch' } | { type: 'optional' } | { type: 'value'; values?: readonly string[]; many?: boolean }

/** A parsed command line. */
export interface Arguments {
  positionals: string[]
  switches: Set<string>
  values: Map<string, string[]>
}

/** `optional` flags stand alone or as `--flag=value`. Reads `--flag`, `--flag value`, `--flag=value` and `--`; anything unknown is an error with the nearest right spelling. */
export function parseArguments(argv: readonly string[], flags: Record<string, Flag>): Arguments {
  const parsed: Arguments = { positionals: [], switches: new Set(), values: new Map() }
  const names = Object.keys(flags).map((name) => `--${name}`)
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] === '-h' && Object.hasOwn(flags, 'help') ? '--help' : argv[index]!
    if (word === '--') {
      parsed.positionals.push(...argv.slice(index + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      parsed.positionals.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const spelled = equals === -1 ? word : word.slice(0, equals)
    const name = spelled.replace(/^--/, '')
    const flag = spelled.startsWith('--') && Object.hasOwn(flags, name) ? flags[name]! : null
    if (flag === null) throw new UsageError(`Unknown flag ${spelled}.${hint(spelled, names)}`)
    if (flag.type === 'switch') {
      if (equals !== -1) throw new UsageError(`${spelled} takes no value.`)
      parsed.switches.add(name)
      continue
    }
    if (flag.type === 'optional') {
      // A word that follows is a path: only `=` ties a value to the flag.
      if (parsed.values.has(name)) throw new UsageError(`${spelled} is given twice.`)
      if (equals === word.length - 1) throw new UsageError(`${spelled}= needs a value, or no =.`)
      parsed.values.set(name, equals === -1 ? [] : [word.slice(equals + 1)])
      continue
    }
    const value = equals === -1 ? argv[++index] : word.slice(equals + 1)
    // `--flag=--value` is the way to a value that looks like a flag.
    if (value === undefined || value === '' || (equals === -1 && value.startsWith('--')))
      throw new UsageError(`${spelled} needs a value${flag.values ? `: ${flag.values.join(', ')}` : ''}.`)
    if (flag.values !== undefined && !flag.values.includes(value)) {
      throw new UsageError(
        `${spelled} takes ${flag.values.slice(0, -1).join(', ')} or ${flag.values.at(-1)}, not ${value}.${hint(value, flag.values)}`,
      )
    }
    const known = parsed.values.get(name) ?? []
    if (known.length > 0 && flag.many !== true) throw new UsageError(`${spelled} is given twice.`)
    parsed.values.set(name, [...known, value])
  }
  return parsed
}
