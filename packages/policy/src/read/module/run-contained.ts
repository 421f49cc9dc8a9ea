/** Runs code of others that must not speak for this process: what it prints goes to stderr, and it cannot end the run. */
export function runContained<Result>(run: () => Result): Result {
  const { stdout, stderr } = process
  const { write } = stdout
  const { exit } = process
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write
  process.exit = () => {
    throw new Error('ends the process')
  }
  try {
    return run()
  } finally {
    stdout.write = write
    process.exit = exit
  }
}
