import { relative, sep } from 'node:path'

/** A path with slashes on every platform. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** The path from one folder to another or to a file, with slashes on every platform. */
export function posixRelative(from: string, to: string): string {
  return toPosix(relative(from, to))
}

/** The folder of a POSIX path; `''` at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
