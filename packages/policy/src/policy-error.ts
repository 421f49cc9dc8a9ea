/** One thing that is wrong with a config. */
export interface ConfigProblem {
  /** The config file, relative to the project's root. */
  file: string
  /** Such as `architecture.externals.react[0]`; empty for the file as a whole. */
  keyPath: string
  problem: string
  /** The values, keys or forms that would be right. */
  allowed: string[]
  nearest: string | null
}

const MAX_LINES = 10
const MAX_ALLOWED = 24

/** A config that cannot be used; the fields describe the first problem, the message all of them. */
export class PolicyError extends Error {
  readonly file: string
  readonly keyPath: string
  readonly problem: string
  readonly allowed: string[]
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
    this.keyPath = first.keyPath
    this.problem = first.problem
    this.allowed = first.allowed
    this.nearest = first.nearest
    // The mistake is in the config, so our own call stack would only mislead.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** Shorthand for an error about a file as a whole. */
export function fileError(file: string, problem: string, allowed: string[] = [], nearest: string | null = null): PolicyError {
  return new PolicyError([{ file, keyPath: '', problem, allowed, nearest }])
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

function describeProblem({ file, keyPath, problem, allowed, nearest }: ConfigProblem): string {
  const place = keyPath === '' ? file : `${file}: ${keyPath}`
  const shown = allowed.slice(0, MAX_ALLOWED)
  const more = allowed.length > shown.length ? `, and ${allowed.length - shown.length} more` : ''
  return [
    `${place}: ${problem}`,
    ...(shown.length === 0 ? [] : [`allowed: ${shown.join(', ')}${more}`]),
    ...(nearest === null ? [] : [`did you mean "${nearest}"?`]),
  ].join('; ')
}
