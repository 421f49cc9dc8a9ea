/** Runs foreign code that cannot write to stdout or end the process; its output goes to stderr. */
export function runContained<Result>(run: () => Result): Result {
  const release = contain()
  try {
    return run()
  } finally {
    release()
  }
}

/** The same for code that is done later. */
export async function runContainedAsync<Result>(run: () => Promise<Result>): Promise<Result> {
  const release = contain()
  try {
    return await run()
  } finally {
    release()
  }
}

function contain(): () => void {
  const { stdout, stderr } = process
  const { write } = stdout
  const { exit } = process
  stdout.write = stderr.write.bind(stderr)
  process.exit = () => {
    throw new Error('it calls process.exit')
  }
  return () => {
    stdout.write = write
    process.exit = exit
  }
}
