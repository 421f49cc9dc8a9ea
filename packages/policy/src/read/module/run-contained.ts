/** Runs foreign code that cannot write to stdout or end the process; its output goes to stderr. */
export function runContained<Result>(run: () => Result): Result {
  const { stdout, stderr } = process
  const { write } = stdout
  const { exit } = process
  stdout.write = stderr.write.bind(stderr)
  process.exit = () => {
    throw new Error('it calls process.exit')
  }
  try {
    return run()
  } finally {
    stdout.write = write
    process.exit = exit
  }
}
