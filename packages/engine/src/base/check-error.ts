/** The check could not run; the message is for people and says what to do. */
export class CheckError extends Error {
  override name = 'CheckError'
}

/** No finding has the given id. */
export class UnknownFinding extends CheckError {}
