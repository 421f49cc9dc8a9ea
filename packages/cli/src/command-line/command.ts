/** A flag of a command; one without `value` is a switch. */
export interface Flag {
  text: string
  /** One letter: `-q` for `--quiet`. */
  short?: string
  /** The name of its value in the help. */
  value?: string
  /** The values that it takes, each with a description. */
  choices?: Readonly<Record<string, string>>
  /** The value may be left out: `--flag` or `--flag=value`. */
  optional?: true
  repeatable?: true
  /** What a shell offers as its value; file names by default. */
  completes?: 'rules' | 'nothing'
}

/** What a command takes: parsing, help, completions and the reference in `docs/` are made from this. */
export interface CommandDeclaration {
  /** One line for the list of commands. */
  summary: string
  /** The positional arguments in the help. */
  takes: string
  /** What a shell offers for them; file names by default. */
  completes?: 'rules' | 'shells' | 'commands' | 'agent' | 'nothing'
  description: readonly string[]
  flags: Readonly<Record<string, Flag>>
  examples: readonly string[]
  /** Where they differ from those of `check`. */
  exitCodes?: Readonly<Record<0 | 1 | 2, string>>
}

/** A parsed command line. */
export interface Arguments {
  positionals: string[]
  switches: Set<string>
  values: Map<string, string[]>
}

/** Runs a command and returns the exit code. */
export type Command = (given: Arguments) => Promise<number>
