/** Replaces `process.exit` while rules run, so that a call is reported as a crash of the rule. */
export function refuseExit(): never {
  throw new Error('it calls process.exit')
}
