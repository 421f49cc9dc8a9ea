import { refuseExit } from '@stratalint/rule'

/** Runs code that calls rules of a team: what they print goes to stderr, and they cannot end the process. */
export async function containRules<Result>(run: () => Promise<Result>): Promise<Result> {
  const { exit, stdout, stderr } = process
  const { write } = stdout
  stdout.write = stderr.write.bind(stderr)
  process.exit = refuseExit
  try {
    return await run()
  } finally {
    stdout.write = write
    process.exit = exit
  }
}
