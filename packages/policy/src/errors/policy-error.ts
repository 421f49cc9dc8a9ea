import type { Position } from './position.ts'

/** One thing that is wrong with a config. */
export interface ConfigProblem {
  /** The config file, relative to the project's root. */
  file: string
  /** Where in the file; `null` where that is not known. */
  at: Position | null
  /** Such as `architecture.externals.react[0]`; empty for the file as a whole. */
  keyPath: string
  problem: string
  nearest: string | null
}

const MAX_LINES = 10

/** A config that cannot be used; the fields describe the first problem, the message all of them. */
export class PolicyError extends Error {
  readonly file: string
  readonly at: Position | null
  readonly keyPath: string
  readonly problem: string
  readonly nearest: string | null
  readonly problems: ConfigProblem[]
  /** The message, one problem a line; a line break within a line belongs to a name. */
  readonly lines: readonly string[]

  constructor(problems: [ConfigProblem, ...ConfigProblem[]]) {
    const lines = describeProblems(problems)
    super(lines.join('\n'))
    this.lines = lines
    this.name = 'PolicyError'
    this.problems = problems
    const [first] = problems
    this.file = first.file
    this.at = first.at
    this.keyPath = first.keyPath
    this.problem = first.problem
    this.nearest = first.nearest
    // The mistake is in the config, so our own call stack would only mislead.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** Shorthand for an error about a file as a whole, or about its syntax at one position. */
export function fileError(
  file: string,
  problem: string,
  { at = null, nearest = null }: { at?: Position | null; nearest?: string | null } = {},
): PolicyError {
  return new PolicyError([{ file, at, keyPath: '', problem, nearest }])
}

/** Throws when anything was found wrong. */
export function throwProblems(problems: readonly ConfigProblem[]): void {
  const [first, ...others] = problems
  if (first !== undefined) throw new PolicyError([first, ...others])
}

function describeProblems(problems: readonly ConfigProblem[]): string[] {
  const lines = problems.slice(0, MAX_LINES).map(describeProblem)
  const left = problems.length - lines.length
  return left === 0 ? lines : [...lines, `and ${left} more`]
}

function describeProblem({ file, at, keyPath, problem, nearest }: ConfigProblem): string {
  const key = keyPath === '' ? '' : ` ${keyPath}`
  // The key path says more than a column.
  const position = at === null ? '' : key === '' ? `:${at.line}:${at.column}` : `:${at.line}`
  return `${file}${position}${key}: ${problem}${nearest === null ? '' : `. Did you mean "${nearest}"?`}`
}
