/** The check could not be made; the message is for people and says what to do. */
export class CheckError extends Error {
  override name = 'CheckError'
}
