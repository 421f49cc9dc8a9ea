import type { Position } from './position.ts'

/** A problem of a config. */
export interface ConfigProblem {
  /** The config file, relative to the root; empty if there is none. */
  file: string
  /** `null` if unknown. */
  at: Position | null
  /** Such as `architecture.externals.react[0]`; empty for the file as a whole. */
  keyPath: string
  problem: string
  nearest: string | null
}

const MAX_LINES = 10

/** A config that cannot be used. The fields are those of the first problem; the message has all problems. */
export class PolicyError extends Error {
  readonly file: string
  readonly at: Position | null
  readonly keyPath: string
  readonly problem: string
  readonly nearest: string | null
  readonly problems: ConfigProblem[]
  /** The lines of the message, one for each problem; a line break within one is part of a name. */
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
    // The problem is in the config, so a stack trace would not help.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** Creates an error about a whole file, or about one position in it. */
export function fileError(
  file: string,
  problem: string,
  { at = null, nearest = null }: { at?: Position | null; nearest?: string | null } = {},
): PolicyError {
  return new PolicyError([{ file, at, keyPath: '', problem, nearest }])
}

/** Throws if there are problems. */
export function throwProblems(problems: readonly ConfigProblem[]): void {
  const [first, ...others] = problems
  if (first !== undefined) throw new PolicyError([first, ...others])
}

function describeProblems(problems: readonly ConfigProblem[]): string[] {
  const lines = problems.slice(0, MAX_LINES).map(describeProblem)
  const left = problems.length - lines.length
  return left === 0 ? lines : [...lines, `… and ${left} more ${left === 1 ? 'problem' : 'problems'}`]
}

function describeProblem({ file, at, keyPath, problem, nearest }: ConfigProblem): string {
  const key = keyPath === '' ? '' : ` ${keyPath}`
  // With a key path, a column is not needed.
  const position = at === null ? '' : key === '' ? `:${at.line}:${at.column}` : `:${at.line}`
  const subject = `${file}${position}${key}`
  return `${subject === '' ? '' : `${subject}: `}${problem}${nearest === null ? '' : `. Did you mean "${nearest}"?`}`
}
