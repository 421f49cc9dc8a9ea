/** A reason why no policy can be proposed for a folder, written for the person who asked for one. */
export class InitError extends Error {
  override readonly name = 'InitError'
}
