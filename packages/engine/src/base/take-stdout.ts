import { Writable } from 'node:stream'

/** Takes stdout for a protocol: whatever else is printed from now on goes to stderr. */
export function takeStdout(): Writable {
  const { stdout, stderr } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr)
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _, done) {
      write(chunk, done)
    },
  })
}
