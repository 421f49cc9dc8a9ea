/** No policy can be proposed for a folder; the message has the reason. */
export class InitError extends Error {
  override readonly name = 'InitError'
}
