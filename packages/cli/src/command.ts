/** A command: takes its arguments, returns the exit code. */
export type Command = (argv: readonly string[]) => Promise<number>
