/** The check succeeded, but its result could not be written. */
export class OutputError extends Error {
  override name = 'OutputError'

  constructor(target: string, cause: unknown) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const reason = REASONS[code]
    super(`Cannot write ${target}: ${reason === undefined ? code || message : `${reason} (${code})`}.`, { cause })
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
}
