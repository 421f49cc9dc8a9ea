/** A config that cannot be read or translated; its message is written for people. */
export class MigrateError extends Error {
  override name = 'MigrateError'
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** A config without rules that a policy could have. */
export class NoRulesError extends MigrateError {}
